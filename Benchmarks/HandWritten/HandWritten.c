#include "HandWritten.h"
#include <string.h>

int values(int item) { return item % 3 == 0 ? 2 : item % 3 == 1 ? 4 : 16; }
int weighed(int score, int weight) { return (score * 7 + weight * 11) % ITEMS; }
int64_t figure(int weight, int code) { return (code * 3 + weight) % 7 * 1000; }

// What is known of an item: a code from 0 to 15, any of them, or one of these where the item may
// not apply; or that it does not. Looking it up in a table is faster than asking (twice as fast as
// the same with `if`).
enum { ANY = 16, OPTIONAL = 17, NONE = 34, KNOWLEDGE = 35 };

static int64_t least[SCORES][WEIGHTS][KNOWLEDGE], most[SCORES][WEIGHTS][KNOWLEDGE];
static uint8_t isOne[KNOWLEDGE], mayBeOne[KNOWLEDGE];
static int item[SCORES][WEIGHTS];

static void widen(int64_t *low, int64_t *high, int64_t value) {
  if (value < *low) *low = value;
  if (value > *high) *high = value;
}

void prepare(void) {
  isOne[1] = mayBeOne[1] = mayBeOne[ANY] = 1;
  mayBeOne[OPTIONAL + 1] = mayBeOne[OPTIONAL + ANY] = 1;
  for (int k = 0; k < SCORES; k++) {
    for (int j = 0; j < WEIGHTS; j++) {
      int64_t *low = least[k][j], *high = most[k][j];
      item[k][j] = weighed(k, j);
      low[ANY] = high[ANY] = figure(j, 0);
      for (int code = 0; code < values(item[k][j]); code++) {
        low[code] = high[code] = figure(j, code);
        widen(&low[ANY], &high[ANY], figure(j, code));
      }
      for (int i = 0; i <= ANY; i++) {
        low[OPTIONAL + i] = low[i];
        high[OPTIONAL + i] = high[i];
        widen(&low[OPTIONAL + i], &high[OPTIONAL + i], 0);
      }
    }
  }
}

void evaluate(const int8_t *sheet, HandWrittenOutcome *outcome) {
  uint8_t applies[ITEMS], known[ITEMS], certain[PIECES], possible[PIECES];
  for (int i = 0; i < ITEMS; i++) {
    applies[i] = YES;
    known[i] = sheet[i] < 0 ? ANY : sheet[i];
  }
  for (int i = 5; i < ITEMS; i += 6) {
    int gate = sheet[i - 5];
    applies[i] = gate < 0 ? MAYBE : gate == 1 ? YES : NO;
    known[i] = gate < 0 ? known[i] + OPTIONAL : gate == 1 ? known[i] : NONE;
  }
  for (int k = 0; k < SCORES; k++) {
    int64_t low = 0, high = 0;
    for (int j = 0; j < WEIGHTS; j++) {
      int i = known[item[k][j]];
      low += least[k][j][i];
      high += most[k][j][i];
    }
    outcome->low[k] = low;
    outcome->high[k] = high;
  }
  for (int i = 0; i < PIECES; i++) {
    int64_t threshold = (10 + i) * 1000;
    int x = known[i], y = known[i + 7];
    uint8_t high = outcome->low[i % SCORES] >= threshold;
    uint8_t maybeHigh = outcome->high[i % SCORES] >= threshold;
    certain[i] = i % 2 == 0 ? high | (isOne[x] & isOne[y]) : high & (isOne[x] | isOne[y]);
    possible[i] = i % 2 == 0 ? maybeHigh | (mayBeOne[x] & mayBeOne[y])
                             : maybeHigh & (mayBeOne[x] | mayBeOne[y]);
  }
  memcpy(outcome->applies, applies, sizeof applies);
  memcpy(outcome->certain, certain, sizeof certain);
  memcpy(outcome->possible, possible, sizeof possible);
}
