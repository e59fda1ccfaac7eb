// Memory for a page that stays open: what is freed is handed out again.
//
// A block has a power of two of bytes, at least 32, and begins with its header. Free blocks of one
// size form a list. So memory grows to the most that was in use at once of each size, and no more.
#include <stddef.h>
#include <stdint.h>

enum { smallest = 5, largest = 30, page = 16 };

// Stands right before the memory that is handed out.
struct header {
  uint32_t size;  // The block has 1 << size bytes.
  uint32_t start; // Where the block begins; further ahead only for a wide alignment.
  uint32_t unused[2];
};

struct block {
  struct block *next;
};

extern unsigned char __heap_base;
static struct block *freed[largest + 1];
static uintptr_t next;

static uintptr_t take(unsigned size) {
  if (freed[size]) {
    struct block *block = freed[size];
    freed[size] = block->next;
    return (uintptr_t)block;
  }
  if (next == 0) next = ((uintptr_t)&__heap_base + 15) & ~(uintptr_t)15;
  uint64_t end = (uint64_t)next + (1u << size);
  uint64_t present = __builtin_wasm_memory_size(0);
  uint64_t needed = (end + (1 << page) - 1) >> page;
  if (needed > 0xFFFF) return 0;
  if (needed > present && __builtin_wasm_memory_grow(0, needed - present) == (size_t)-1) return 0;
  uintptr_t start = next;
  next = (uintptr_t)end;
  return start;
}

static void *allocate(size_t bytes, size_t alignment) {
  uint64_t needed = (uint64_t)bytes + sizeof(struct header) + (alignment > 16 ? alignment : 0);
  unsigned size = smallest;
  while (size <= largest && (1ull << size) < needed) size++;
  if (size > largest) return 0;
  uintptr_t start = take(size);
  if (start == 0) return 0;
  uintptr_t memory = start + sizeof(struct header);
  if (alignment > 16) memory = (memory + alignment - 1) & ~(uintptr_t)(alignment - 1);
  struct header *header = (struct header *)memory - 1;
  header->size = size;
  header->start = start;
  return (void *)memory;
}

void *malloc(size_t bytes) { return allocate(bytes, 16); }

int posix_memalign(void **memory, size_t alignment, size_t bytes) {
  *memory = allocate(bytes, alignment);
  return *memory ? 0 : 12;
}

void free(void *memory) {
  if (!memory) return;
  struct header *header = (struct header *)memory - 1;
  struct block *block = (struct block *)(uintptr_t)header->start;
  unsigned size = header->size;
  block->next = freed[size];
  freed[size] = block;
}
