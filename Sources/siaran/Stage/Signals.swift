import Glibc

/// Signals as something to read, beside keys and timers.
struct Signals {
    let descriptor: Int32

    /// Blocks the signals for every thread that starts from now on; call it before any does.
    init() {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGCONT] { sigaddset(&set, signal) }
        pthread_sigmask(SIG_BLOCK, &set, nil)
        descriptor = signalfd(-1, &set, Int32(SFD_NONBLOCK.rawValue | SFD_CLOEXEC.rawValue))
    }

    /// The numbers of the signals that have come.
    func drain() -> [Int32] {
        var numbers: [Int32] = []
        var info = signalfd_siginfo()
        while read(descriptor, &info, MemoryLayout<signalfd_siginfo>.size) == MemoryLayout<signalfd_siginfo>.size {
            numbers.append(Int32(info.ssi_signo))
        }
        return numbers
    }
}
