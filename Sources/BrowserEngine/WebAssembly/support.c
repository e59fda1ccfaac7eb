// What compiled Swift asks of a C library, for WebAssembly without one.
#include <stddef.h>
#include <stdint.h>

int memcmp(const void *left, const void *right, size_t size) {
  const unsigned char *a = left, *b = right;
  for (size_t i = 0; i < size; i++) {
    if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
  }
  return 0;
}

void *memmove(void *to, const void *from, size_t size) { return __builtin_memmove(to, from, size); }

int putchar(int character) { return character; }

// Seeds hashing; the same on every run is as good here.
void arc4random_buf(void *buffer, size_t size) {
  for (size_t i = 0; i < size; i++) ((unsigned char *)buffer)[i] = 0x5A;
}

// The low 128 bits of a product, from products of halves of 32 bits.
__int128 __multi3(__int128 left, __int128 right) {
  uint64_t a = (uint64_t)left, b = (uint64_t)right;
  uint64_t a0 = (uint32_t)a, a1 = a >> 32, b0 = (uint32_t)b, b1 = b >> 32;
  uint64_t middle = a1 * b0 + (a0 * b0 >> 32);
  uint64_t other = a0 * b1 + (uint32_t)middle;
  uint64_t high = a1 * b1 + (middle >> 32) + (other >> 32);
  high += a * (uint64_t)((unsigned __int128)right >> 64);
  high += b * (uint64_t)((unsigned __int128)left >> 64);
  return (__int128)(((unsigned __int128)high << 64) | (a * b));
}
