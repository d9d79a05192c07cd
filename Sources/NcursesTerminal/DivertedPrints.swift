import Glibc

/// Standard output and error sent elsewhere, so that nothing a library prints lands on the screen.
///
/// To be made after the terminal was opened, which has descriptors of its own by then.
public final class DivertedPrints {
    private let saved: [(original: Int32, copy: Int32)]

    /// - Parameter log: an open descriptor, such as the log file's; it is not closed by this.
    public init(to log: Int32) {
        fflush(nil)
        saved = [STDOUT_FILENO, STDERR_FILENO].compactMap { original in
            let copy = fcntl(original, F_DUPFD_CLOEXEC, 3)
            guard copy >= 0 else { return nil }
            dup2(log, original)
            return (original, copy)
        }
    }

    /// What is printed goes where it went before.
    public func restore() {
        fflush(nil)
        for (original, copy) in saved { dup2(copy, original) }
    }

    deinit {
        for (_, copy) in saved { close(copy) }
    }
}
