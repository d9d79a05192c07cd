#include <coin/Cbc_C_Interface.h>
#include <signal.h>
#include <sys/prctl.h>

// Nobody waits for an answer once whoever asked is gone; prctl has a variable list of arguments, which Swift cannot call.
static inline void die_with_parent(void) { prctl(PR_SET_PDEATHSIG, SIGKILL); }
