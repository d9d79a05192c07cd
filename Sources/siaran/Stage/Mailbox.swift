import CLinux
import Control
import Glibc
import Synchronization

/// Where every thread leaves its events for the main loop; the loop's `poll` wakes by its descriptor.
final class Mailbox: Sendable {
    let descriptor: Int32
    private let events = Mutex<[Event]>([])

    init() { descriptor = linux_event_descriptor() }

    func post(_ news: Event...) {
        let isFirst = events.withLock { events in
            let wasEmpty = events.isEmpty
            for event in news {
                // A loop that is busy is not kept from a key by levels that are old by now.
                if let last = events.last, let both = last.joined(with: event) {
                    events[events.count - 1] = both
                } else {
                    events.append(event)
                }
            }
            return wasEmpty
        }
        guard isFirst else { return }
        var one: UInt64 = 1
        _ = write(descriptor, &one, 8)
    }

    /// Everything posted since the last call, in its order.
    func drain() -> [Event] {
        var count: UInt64 = 0
        _ = read(descriptor, &count, 8)
        return events.withLock { events in
            defer { events.removeAll(keepingCapacity: true) }
            return events
        }
    }
}
