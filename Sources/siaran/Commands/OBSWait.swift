import Civil
import CivilTime
import Dispatch
import OBSClient
import OBSProtocol
import Synchronization

/// One OBS for the length of a command: connects, folds what comes, and waits for what is asked.
final class OBSWait: Sendable {
    /// What has been heard so far.
    private struct Heard {
        var mirror = Mirror()
        var answers: [UInt64: Outcome] = [:]
        var responses: [UInt64: JSON] = [:]
        var programAt: Moment?
    }

    private let heard = Mutex(Heard())
    private let changed = DispatchSemaphore(value: 0)
    private let client = Mutex<OBSConnection?>(nil)

    init(_ target: OBSTarget, statsEvery: Milliseconds = 1000) {
        let clock = SystemClock()
        let connection = OBSConnection(
            address: target.address, trust: target.trust, password: target.password, encoding: target.encoding,
            statsEvery: statsEvery, now: clock.now
        ) { [weak self] report in
            guard let self else { return }
            self.heard.withLock { heard in
                let now = clock.now()
                heard.mirror.fold(report, at: now)
                if case .answered(let tag, let outcome) = report { heard.answers[tag] = outcome }
                if case .responded(let tag, let data) = report { heard.responses[tag] = data }
                if case .changed(.programChanged) = report { heard.programAt = now }
            }
            self.changed.signal()
        }
        client.withLock { $0 = connection }
        connection.start()
    }

    var mirror: Mirror { heard.withLock { $0.mirror } }

    func perform(_ command: OBSCommand, tag: UInt64) { client.withLock { $0 }?.perform(command, tag: tag) }
    func reconnect() { client.withLock { $0 }?.reconnect() }
    func stop() { client.withLock { $0 }?.stop() }

    /// Asks for something and waits for what becomes of it, and what OBS answers with.
    func ask(_ command: OBSCommand, tag: UInt64) -> (outcome: Outcome, data: JSON) {
        perform(command, tag: tag)
        // The session gives every command an end of its own.
        while true {
            let (outcome, data) = heard.withLock { ($0.answers[tag], $0.responses[tag]) }
            if let outcome { return (outcome, data ?? .null) }
            changed.wait()
        }
    }

    /// Waits until the mirror is as asked, or for `seconds`.
    /// - Returns: whether it came to be.
    func wait(seconds: Double, until isTrue: (Mirror) -> Bool) -> Bool {
        let deadline = DispatchTime.now() + seconds
        while !isTrue(mirror) {
            guard changed.wait(timeout: deadline) == .success else { return isTrue(mirror) }
        }
        return true
    }
}
