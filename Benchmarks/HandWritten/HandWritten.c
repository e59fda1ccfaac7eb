#define _GNU_SOURCE
#include "HandWritten.h"
#include <dlfcn.h>
#include <stddef.h>

int values(int item) { return item % 3 == 0 ? 2 : item % 3 == 1 ? 4 : 16; }
int weighed(int score, int weight) { return (score * 7 + weight * 5) % ITEMS; }
int64_t figure(int weight, int code) { return (code * 3 + weight) % 7 * 1000; }

static int64_t table[SCORES][WEIGHTS][16], least[SCORES][WEIGHTS], most[SCORES][WEIGHTS];
static int item[SCORES][WEIGHTS];

void prepare(void) {
  for (int k = 0; k < SCORES; k++) {
    for (int j = 0; j < WEIGHTS; j++) {
      item[k][j] = weighed(k, j);
      least[k][j] = most[k][j] = figure(j, 0);
      for (int code = 0; code < values(item[k][j]); code++) {
        int64_t value = table[k][j][code] = figure(j, code);
        if (value < least[k][j]) least[k][j] = value;
        if (value > most[k][j]) most[k][j] = value;
      }
    }
  }
}

enum { NO = 0, YES = 1, MAYBE = 2 };

void evaluate(const int8_t *sheet, Outcome *outcome) {
  uint8_t applies[ITEMS];
  for (int i = 0; i < ITEMS; i++) applies[i] = YES;
  for (int i = 5; i < ITEMS; i += 6) {
    int gate = sheet[i - 5];
    applies[i] = gate < 0 ? MAYBE : gate == 1 ? YES : NO;
  }
  for (int k = 0; k < SCORES; k++) {
    int64_t low = 0, high = 0;
    for (int j = 0; j < WEIGHTS; j++) {
      int i = item[k][j], code = sheet[i];
      int64_t l = code >= 0 ? table[k][j][code] : least[k][j];
      int64_t h = code >= 0 ? table[k][j][code] : most[k][j];
      if (applies[i] == NO) l = h = 0;
      if (applies[i] == MAYBE && l > 0) l = 0;
      if (applies[i] == MAYBE && h < 0) h = 0;
      low += l;
      high += h;
    }
    outcome->low[k] = low;
    outcome->high[k] = high;
  }
  for (int i = 0; i < PIECES; i++) {
    int64_t threshold = (10 + i) * 1000;
    int x = i, y = i + 7;
    uint8_t a = outcome->low[i % SCORES] >= threshold, pa = outcome->high[i % SCORES] >= threshold;
    uint8_t b = sheet[x] == 1 && applies[x] == YES;
    uint8_t pb = (sheet[x] == 1 || sheet[x] < 0) && applies[x] != NO;
    uint8_t c = sheet[y] == 1 && applies[y] == YES;
    uint8_t pc = (sheet[y] == 1 || sheet[y] < 0) && applies[y] != NO;
    outcome->certain[i] = i % 2 == 0 ? a | (b & c) : a & (b | c);
    outcome->possible[i] = i % 2 == 0 ? pa | (pb & pc) : pa & (pb | pc);
  }
}

// Counts what goes through malloc, by standing in front of the C library's own.
static uint64_t taken;

void *malloc(size_t size) {
  static void *(*original)(size_t);
  if (!original) original = (void *(*)(size_t))dlsym(RTLD_NEXT, "malloc");
  __atomic_add_fetch(&taken, 1, __ATOMIC_RELAXED);
  return original(size);
}

uint64_t allocations(void) { return __atomic_load_n(&taken, __ATOMIC_RELAXED); }
