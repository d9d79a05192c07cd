import Dispatch
import Synchronization

/// Holds a thread until a test lets it go.
final class Gate: Sendable {
    private let released = DispatchSemaphore(value: 0)
    private let state = Mutex<(isBlocked: Bool, waiter: CheckedContinuation<Void, Never>?)>((false, nil))

    /// Blocks the caller's thread.
    func block() {
        let waiter = state.withLock { state in
            state.isBlocked = true
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.resume()
        released.wait()
    }

    func untilBlocked() async {
        await withCheckedContinuation { continuation in
            let isBlocked = state.withLock { state in
                if !state.isBlocked { state.waiter = continuation }
                return state.isBlocked
            }
            if isBlocked { continuation.resume() }
        }
    }

    func open() { released.signal() }
}
