// Times the plan written by hand, so that it can be compiled by any compiler.
#define _POSIX_C_SOURCE 199309L
#include "HandWritten/include/HandWritten.h"
#include <stdio.h>
#include <time.h>

enum { SHEETS = 1000, ROUNDS = 2000 };

static uint64_t seed = 1;

static int below(int count) {
  seed = seed * 6364136223846793005 + 1442695040888963407;
  return (seed >> 33) % count;
}

static double nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1e9 + now.tv_nsec;
}

int main(void) {
  static int8_t sheets[SHEETS][ITEMS];
  for (int sheet = 0; sheet < SHEETS; sheet++) {
    for (int item = 0; item < ITEMS; item++) {
      sheets[sheet][item] = below(4) != 0 ? below(values(item)) : -1;
    }
  }
  prepare();
  HandWrittenOutcome outcome;
  int64_t sum = 0;
  double best = 0;
  for (int round = 0; round < ROUNDS; round++) {
    double start = nanoseconds();
    for (int sheet = 0; sheet < SHEETS; sheet++) {
      evaluate(sheets[sheet], &outcome);
      sum += outcome.low[0];
    }
    double taken = (nanoseconds() - start) / SHEETS;
    if (round == 0 || taken < best) best = taken;
  }
  printf("%.0f ns a sheet (%.1f million sheets a second; checksum %ld)\n", best, 1e3 / best,
         (long)sum);
}
