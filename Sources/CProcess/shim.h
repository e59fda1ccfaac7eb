#include <sys/prctl.h>

/* prctl takes as many arguments as it likes, which Swift cannot call. */
static inline void waymark_forbid_dumps(void) { prctl(PR_SET_DUMPABLE, 0L, 0L, 0L, 0L); }
