import Control
import Dispatch
import Journal
import Store
import Synchronization

/// Reads a database that others write to, on a thread of its own, and posts the answers; it can write nothing.
///
/// A file that was moved away or replaced is let go, and the one that has its place is opened as soon as it is there.
// Unchecked: all that changes is touched on the queue alone.
final class ReadingLane: Lane, @unchecked Sendable {
    private let mailbox: Mailbox
    private let queue = DispatchQueue(label: "store", qos: .userInitiated)
    private let open: () throws -> ShowStore
    private var store: ShowStore?
    private var reported = Sequence.start
    /// Whether a file has been opened before, or there was none to open.
    private var hasTried = false
    /// Whether lines waited in the emergency file when it was last looked at.
    private var hadUnwritten = false
    /// Requests that are not done yet; while the database hangs, what comes on top of them is let go, and asked for again.
    private let pending = Mutex(0)
    private static let mostPending = 16

    /// - Parameter open: opens for inspection what is there now, or throws why it cannot.
    init(mailbox: Mailbox, open: @escaping () throws -> ShowStore) {
        self.mailbox = mailbox
        self.open = open
    }

    func perform(_ effect: Effect) {
        guard case .load(let query) = effect else { return }
        enqueue { try self.load(query) }
    }

    func lookForNews() {
        for wait in [0, 2, 10, 50] {
            queue.asyncAfter(deadline: .now() + .milliseconds(wait)) {
                guard let store = self.store, store.hasNews() else { return }
                self.report { try self.readNews(from: store) }
            }
        }
    }

    func readNews() {
        enqueue { try self.readNews(from: self.current()) }
    }

    func checkpoint() {}

    func close(releasingDesks: Bool) {
        // Not waited for: a database that hangs does not keep a screen open that only reads.
        queue.async { self.store?.close() }
    }

    /// The database that is there now.
    private func current() throws -> ShowStore {
        if let store, store.isInPlace { return store }
        store?.close()
        store = nil
        let isFirst = !hasTried
        hasTried = true
        let opened = try open()
        store = opened
        reported = opened.newest
        if !isFirst { mailbox.post(.store(.reopened)) }
        return opened
    }

    /// An answer means that the journal has been read as well: what cannot be followed is not answered for.
    private func load(_ query: Query) throws {
        let store = try current()
        try readNews(from: store)
        let answer = try store.load(query)
        if case .house = query {
            let hasUnwritten = !EmergencyFile(besideDatabase: store.path).pending().isEmpty
            defer { hadUnwritten = hasUnwritten }
            // One that is only slow is merged at once.
            if hasUnwritten, hadUnwritten { throw Unwritten() }
        }
        mailbox.post(.store(.loaded(query, answer)))
    }

    private func readNews(from store: ShowStore) throws {
        while case let lines = try store.lines(after: reported, limit: 500), let last = lines.last {
            reported = last.sequence
            mailbox.post(.store(.news(lines, upTo: last.sequence)))
        }
    }

    private func enqueue(_ work: @escaping @Sendable () throws -> Void) {
        let isLetGo = pending.withLock { pending in
            guard pending < Self.mostPending else { return true }
            pending += 1
            return false
        }
        guard !isLetGo else { return }
        queue.async {
            self.report(work)
            self.pending.withLock { $0 -= 1 }
        }
    }

    private func report(_ work: () throws -> Void) {
        do { try work() } catch let trouble as StoreTrouble {
            mailbox.post(.store(.failed(reason: trouble.message)))
        } catch {
            mailbox.post(.store(.failed(reason: "\(error)")))
        }
    }

    /// The control room acts on air without its journal: what is read here is behind.
    private struct Unwritten: Error, CustomStringConvertible {
        let description = "the control room cannot write its journal: what is on air is not known here"
    }
}
