#include <stdint.h>

// The plan of the benchmarks, written by hand: what the evaluator is measured against.
enum { ITEMS = 30, SCORES = 4, WEIGHTS = 12, PIECES = 20 };

// Whether something is so.
enum { NO = 0, YES = 1, MAYBE = 2 };

// Whether each item applies, both bounds of every score, in thousandths, and whether each piece of
// guidance is certain, and possible.
typedef struct {
  uint8_t applies[ITEMS];
  int64_t low[SCORES], high[SCORES];
  uint8_t certain[PIECES], possible[PIECES];
} HandWrittenOutcome;

// How many values item `i` has: 2, 4 or 16.
int values(int item);
// The item behind weight `j` of score `k`, and what value `code` of it counts, in thousandths.
int weighed(int score, int weight);
int64_t figure(int weight, int code);

void prepare(void);
// A sheet holds a code for each item, or -1 where there is none.
void evaluate(const int8_t *sheet, HandWrittenOutcome *outcome);
