// Gives the terminal back when the program crashes or exits without having closed it.
//
// A crash runs no Swift code any more, so this is C that only calls what POSIX allows in a signal handler.
#ifndef SIARAN_TERMINAL_RESCUE_H
#define SIARAN_TERMINAL_RESCUE_H

#include <stddef.h>
#include <termios.h>

// From now on, a crash, a signal that ends the process and that nobody waits for, and exit() write `bytes` to `output` and set
// the modes of the terminal behind it. Then a signal goes on to whoever handled it before. At most 512 bytes are kept.
void terminal_rescue_arm(int output, const struct termios *modes, const char *bytes, size_t count);

// The terminal has been given back by other means.
void terminal_rescue_disarm(void);

#endif
