// The Linux calls for waiting on many things at once that Swift's Glibc module leaves out.
#ifndef SIARAN_LINUX_WAITING_H
#define SIARAN_LINUX_WAITING_H

#include <poll.h>
#include <stdint.h>

// An eventfd that does not block, closed on exec; −1 on failure.
int linux_event_descriptor(void);

// A signalfd for SIGWINCH, SIGTERM, SIGHUP, SIGINT and SIGCONT, which it blocks in this thread and all that it starts; −1 on failure.
int linux_signal_descriptor(void);

// The number of the next signal that has come, 0 when none has.
int linux_next_signal(int descriptor);

// poll(2) with a timeout in nanoseconds.
int linux_poll(struct pollfd *descriptors, int count, int64_t nanoseconds);

#endif
