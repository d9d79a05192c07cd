import CLinux

/// Signals as something to read, beside keys and timers.
struct Signals {
    let descriptor: Int32

    /// Blocks the signals for every thread that starts from now on; make it before any does.
    init() { descriptor = linux_signal_descriptor() }

    /// The numbers of the signals that have come.
    func drain() -> [Int32] {
        var numbers: [Int32] = []
        while case let number = linux_next_signal(descriptor), number != 0 { numbers.append(number) }
        return numbers
    }
}
