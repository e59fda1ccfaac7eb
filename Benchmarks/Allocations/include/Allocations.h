#include <stdint.h>

// How many blocks of memory this process has taken so far.
uint64_t allocations(void);
