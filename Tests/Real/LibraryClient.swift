import Civil
import CivilTime
import OBSClient
import OBSProtocol
import Synchronization

/// Siaran's own client of an OBS, all it has reported, and the mirror folded from that.
final class LibraryClient: Sendable {
    private struct Heard {
        var mirror = Mirror()
        var links: [Link] = []
        var answers: [UInt64: Outcome] = [:]
        var responses: [UInt64: OBSProtocol.JSON] = [:]
        var tag: UInt64 = 0
    }

    private let heard = Mutex(Heard())
    private let client = Mutex<OBSConnection?>(nil)

    /// Connects.
    init(
        to obs: PrivateOBS, password: String? = nil, encoding: WireEncoding = .json, statsEvery: Milliseconds = 1000,
        trace: (@Sendable (Passage) -> Void)? = nil
    ) {
        let clock = SystemClock()
        let connection = OBSConnection(
            address: OBSAddress(host: "127.0.0.1", port: obs.port), password: password ?? obs.password,
            encoding: encoding, statsEvery: statsEvery, now: clock.now, trace: trace
        ) { [weak self] report in
            self?.heard.withLock { heard in
                heard.mirror.fold(report, at: clock.now())
                if case .link(let link) = report { heard.links.append(link) }
                if case .responded(let tag, let data) = report { heard.responses[tag] = data }
                if case .answered(let tag, let outcome) = report { heard.answers[tag] = outcome }
            }
        }
        client.withLock { $0 = connection }
        connection.start()
    }

    var mirror: Mirror { heard.withLock { $0.mirror } }

    /// Every state the link has been in, in order.
    var links: [Link] { heard.withLock { $0.links } }

    /// Waits until the mirror is as asked, and returns it.
    @discardableResult
    func wait(for what: String, until holds: (Mirror) -> Bool) async throws -> Mirror {
        try await eventually(what, see: { mirror }, until: holds)
    }

    @discardableResult
    func waitUntilLive() async throws -> Mirror { try await wait(for: "the link is live") { $0.link == .live } }

    /// Asks OBS for something, and returns what became of it.
    @discardableResult
    func perform(_ command: OBSCommand) async throws -> Outcome { try await give(command).outcome }

    /// Asks any request, and returns what became of it and what OBS said.
    func ask(_ type: String, _ data: OBSProtocol.JSON = .null) async throws -> (
        outcome: Outcome, data: OBSProtocol.JSON
    ) {
        try await give(.request(type, data))
    }

    private func give(_ command: OBSCommand) async throws -> (outcome: Outcome, data: OBSProtocol.JSON) {
        let tag = heard.withLock { heard in
            heard.tag += 1
            return heard.tag
        }
        client.withLock { $0 }?.perform(command, tag: tag)
        let outcome = try await eventually("\(command) is answered") {
            heard.withLock { $0.answers[tag] }
        } until: {
            $0 != nil
        }
        return (outcome ?? .timedOut, heard.withLock { $0.responses[tag] } ?? .null)
    }

    func end() { client.withLock { $0 }?.stop() }
}

extension Link {
    var isOffline: Bool { if case .offline = self { true } else { false } }
    var isSilent: Bool { if case .silent = self { true } else { false } }
}
