#define _GNU_SOURCE
#include "terminal_rescue.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const int ending_signals[] = {
    SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGTERM, SIGHUP, SIGINT, SIGQUIT,
};
enum { SIGNALS = sizeof ending_signals / sizeof *ending_signals };

static atomic_bool armed;
static pid_t armed_process;
static int terminal;
static struct termios terminal_modes;
static char farewell[512];
static size_t farewell_length;
static struct sigaction previous[SIGNALS];

static void restore(void) {
    // A child after fork() shares the terminal but is not the one who took it.
    if (getpid() != armed_process || !atomic_exchange(&armed, false)) return;
    int error = errno;
    size_t written = 0;
    while (written < farewell_length) {
        ssize_t count = write(terminal, farewell + written, farewell_length - written);
        if (count < 0 && errno != EINTR) break;
        if (count > 0) written += (size_t)count;
    }
    // A background process must not be stopped for touching the terminal while it dies.
    sigset_t stop, before;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTTOU);
    pthread_sigmask(SIG_BLOCK, &stop, &before);
    tcsetattr(terminal, TCSANOW, &terminal_modes);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    errno = error;
}

// A fault of the processor's comes again when the handler returns to the instruction; nothing else does.
static bool comes_again(int signal, const siginfo_t *info) {
    bool fault = signal == SIGSEGV || signal == SIGBUS || signal == SIGILL || signal == SIGFPE;
    return fault && info->si_code > 0;
}

static void on_end(int signal, siginfo_t *info, void *context) {
    (void)context;
    restore();
    for (int i = 0; i < SIGNALS; i++) {
        if (ending_signals[i] == signal) sigaction(signal, &previous[i], NULL);
    }
    // What comes again shows its true cause to the handler before ours; the rest is sent to it.
    if (!comes_again(signal, info)) raise(signal);
}

static void install(void) {
    static bool installed;
    if (installed) return;
    installed = true;
    // Without a stack of its own the handler could not run when the stack is what overflowed.
    static char stack[64 * 1024];
    stack_t current;
    if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE)) {
        stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
        sigaltstack(&own, NULL);
    }
    struct sigaction action = {.sa_sigaction = on_end, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < SIGNALS; i++) {
        sigaction(ending_signals[i], &action, &previous[i]);
        // What was ignored, as nohup has it, stays so.
        if (previous[i].sa_handler == SIG_IGN) sigaction(ending_signals[i], &previous[i], NULL);
    }
    atexit(restore);
}

void terminal_rescue_arm(int output, const struct termios *modes, const char *bytes, size_t count) {
    atomic_store(&armed, false);
    terminal = output;
    terminal_modes = *modes;
    farewell_length = count < sizeof farewell ? count : sizeof farewell;
    memcpy(farewell, bytes, farewell_length);
    armed_process = getpid();
    install();
    atomic_store(&armed, true);
}

void terminal_rescue_disarm(void) { atomic_store(&armed, false); }
