// Pseudo-terminals of the system's C library, which Swift's Glibc module leaves out.
#include <pty.h>
