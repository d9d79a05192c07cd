import Civil
import CivilTime
import Control
import Dispatch
import Journal
import Store

/// Runs the store's effects in order on a thread of its own, and posts the answers.
// Unchecked: all that changes is touched on the queue alone.
final class StoreLane: Lane, @unchecked Sendable {
    private let store: ShowStore
    private let mailbox: Mailbox
    private let clock: SystemClock
    private let queue = DispatchQueue(label: "store", qos: .userInteractive)
    private let emergency: EmergencyFile
    private let emergencyQueue = DispatchQueue(label: "emergency", qos: .userInteractive)
    private var reported: Sequence
    /// Why the last line was not written. No other is until the emergency file has been merged, so that lines go in as they
    /// happened, and none waits for a lock that the one before it has waited for in vain.
    private var failure: String?
    /// The trouble with reading that has been said; the same again is no news.
    private var saidTrouble: String?

    init(store: ShowStore, mailbox: Mailbox, clock: SystemClock) {
        self.store = store
        self.mailbox = mailbox
        self.clock = clock
        emergency = EmergencyFile(besideDatabase: store.path)
        reported = store.newest
        reportReadOnly()
        let merged = store.merged
        guard !merged.committed.isEmpty || !merged.rejected.isEmpty else { return }
        let words = "emergency file: \(merged.committed.count) lines merged, \(merged.rejected.count) could not be"
        mailbox.post(.store(.failed(reason: words)))
    }

    func perform(_ effect: Effect) {
        switch effect {
        case .load(let query): queue.async { self.load(query) }
        case .commit(let change, let after, let moment, let ticket):
            queue.async { self.commit(change, after: after, at: moment, ticket) }
        case .undo(let moment): queue.async { self.report(self.store.undo(at: moment)) }
        case .redo(let moment): queue.async { self.report(self.store.redo(at: moment)) }
        case .recover: queue.async { self.recover() }
        case .beat(let moment): queue.async { self.store.beat(at: moment) }
        case .keep(let change, let moment, let ticket):
            emergencyQueue.async {
                let kept = self.emergency.keep(change, at: moment, seat: self.store.seat)
                self.mailbox.post(.store(.kept(ticket, failure: kept ? nil : "it could not be written")))
            }
        case .loadZone, .obs, .picture, .reconnectOBS, .want, .wake, .cancelWake, .showTheme, .remember, .answer, .log,
            .suspend, .quit, .solve, .stopSolving, .copy, .save:
            break
        }
    }

    /// Looks for other seats' lines; cheap where there are none.
    ///
    /// A hint may come before the writing can be seen, by as long as its flush to the disk takes.
    func lookForNews() {
        for wait in [0, 2, 10, 50] {
            queue.asyncAfter(deadline: .now() + .milliseconds(wait)) {
                guard self.store.hasNews() else { return }
                self.reportNews()
            }
        }
    }

    /// Reads other seats' lines whether or not there was a hint of any.
    func readNews() { queue.async { self.reportNews() } }

    func checkpoint() { queue.async { self.store.checkpoint() } }

    /// Hands the desks back and closes the file.
    func close(releasingDesks: Bool) {
        emergencyQueue.sync {}
        queue.sync {
            if releasingDesks { _ = store.releaseDesks(at: clock.now()) }
            store.close()
        }
    }

    private func load(_ query: Query) {
        do {
            mailbox.post(.store(.loaded(query, try store.load(query))))
        } catch {
            mailbox.post(.store(.failed(reason: error.message)))
        }
    }

    private func commit(_ change: Change, after: Sequence, at moment: Moment, _ ticket: Ticket) {
        let outcome =
            failure.map(CommitOutcome.failed) ?? store.commit(change, after: after, at: moment)
        if case .failed(let reason) = outcome { failure = reason }
        if case .committed(let line) = outcome, line.sequence == Sequence(reported.number + 1) {
            // Nobody else has written: nothing is read again while OBS waits to be told.
            reported = line.sequence
            mailbox.post(.store(.committed(ticket, outcome)), .store(.news([], upTo: reported)))
            return
        }
        mailbox.post(.store(.committed(ticket, outcome)))
        reportReadOnly()
        reportNews()
    }

    private func recover() {
        do {
            let merge = try store.merge(emergency)
            failure = nil
            mailbox.post(.store(.recovered(failure: nil)))
            report(merge.rejected)
            reportNews()
        } catch {
            mailbox.post(.store(.recovered(failure: error.message)))
        }
    }

    private func report(_ rejected: [String]) {
        guard !rejected.isEmpty else { return }
        let words = "\(rejected.count) lines of the emergency file do not fit the journal: they are kept in"
        mailbox.post(.store(.failed(reason: "\(words) \(emergency.path).rejected")))
    }

    private func report(_ outcome: UndoOutcome) {
        mailbox.post(.store(.undone(outcome)))
        reportNews()
    }

    private func reportNews() {
        do {
            while case let lines = try store.lines(after: reported, limit: 500), let last = lines.last {
                reported = last.sequence
                mailbox.post(.store(.news(lines, upTo: last.sequence)))
            }
            saidTrouble = nil
        } catch  where store.isReadOnly {
            reportReadOnly()
        } catch {
            guard error.message != saidTrouble else { return }
            saidTrouble = error.message
            mailbox.post(.store(.failed(reason: error.message)))
        }
    }

    private func reportReadOnly() {
        guard let reason = store.readOnlyReason else { return }
        mailbox.post(.store(.readOnly(reason: reason.message)))
    }
}
