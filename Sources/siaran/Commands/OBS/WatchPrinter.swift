import CLinux
import Civil
import CivilTime
import Glibc
import OBSProtocol
import Synchronization

/// Writes the events of one OBS to standard output as they come, and knows when that has come to its end.
final class WatchPrinter: Sendable {
    /// Why nothing more is printed.
    enum End: Equatable {
        /// By a signal.
        case asked
        /// As many as were wanted.
        case enough
        case nobodyReads
        /// A state that no trying again gets out of.
        case link(Link)
    }

    enum Lines { case words, json }

    private struct Progress {
        var left: Int?
        var link: Link?
        var end: End?
    }

    private let choice: WatchChoice
    private let zone: Zone
    private let lines: Lines
    private let clock = SystemClock()
    private let progress: Mutex<Progress>
    /// Readable once there is an end.
    private let ended = linux_event_descriptor()

    init(choice: WatchChoice, zone: Zone, lines: Lines, count: Int?) {
        self.choice = choice
        self.zone = zone
        self.lines = lines
        progress = Mutex(Progress(left: count))
        signal(SIGPIPE, SIG_IGN)
    }

    deinit { close(ended) }

    /// Takes one report in; reports come one after the other.
    func take(_ report: Report) {
        switch report {
        case .said(let event) where choice.takes(event):
            print(line(event))
            let isEnough = progress.withLock { progress in
                progress.left = progress.left.map { $0 - 1 }
                return progress.left == 0
            }
            if isEnough { finish(.enough) }
        case .link(let link): tell(link)
        case .said, .snapshot, .changed, .stats, .meters, .ordered, .responded, .answered, .oddity: break
        }
    }

    /// Blocks until there is a reason to end.
    func waitForEnd(_ signals: Signals) -> End {
        var descriptors = [
            pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: ended, events: Int16(POLLIN), revents: 0),
            // Only whether somebody reads still.
            pollfd(fd: STDOUT_FILENO, events: 0, revents: 0),
        ]
        while true {
            if let end = progress.withLock(\.end) { return end }
            if poll(&descriptors, nfds_t(descriptors.count), -1) < 0, errno != EINTR { return .asked }
            // What the connection says from here on, such as that it ends, is no news.
            if descriptors[2].revents & Int16(POLLERR) != 0 { finish(.nobodyReads) }
            if signals.drain().contains(where: { [SIGINT, SIGTERM, SIGHUP].contains($0) }) { finish(.asked) }
        }
    }

    // MARK: lines

    private func line(_ event: WireEvent) -> String {
        let now = clock.now().wall
        switch lines {
        case .json:
            let category = ProtocolTable.event(named: event.name)?.category.rawValue
            let line: JSON = [
                "at": .string(now.rfc3339), "event": .string(event.name), "category": category.map(JSON.string) ?? nil,
                "data": event.data.masked,
            ]
            return line.text.escapedForTerminal
        case .words:
            let members = (event.data.masked.object ?? [:]).sorted { $0.key < $1.key }
            return ([time(now), event.name] + members.map { "\($0.key)=\($0.value.text)" })
                .joined(separator: " ").plainLine
        }
    }

    private func tell(_ link: Link) {
        guard let words = link.watchWords else { return }
        let isNew = progress.withLock { progress in
            defer { progress.link = link }
            return progress.link?.watchWords != words
        }
        guard isNew else { return }
        let now = clock.now().wall
        switch lines {
        case .json:
            let line: JSON = ["at": .string(now.rfc3339), "link": .string(link.word), "words": .string(words)]
            print(line.text.escapedForTerminal)
        case .words: print("\(time(now)) — \(words)".plainLine)
        }
        switch link {
        case .refusedPassword, .kicked, .unsupported: finish(.link(link))
        case .offline, .connecting, .identifying, .syncing, .live, .silent, .changingCollection: break
        }
    }

    private func time(_ now: Instant) -> String {
        let text = Instant(milliseconds: now.milliseconds + Int64(zone.offset(at: now)) * 1000).rfc3339
        return String(text.dropFirst(11).dropLast())
    }

    private func print(_ line: String) {
        guard progress.withLock({ $0.end == nil }) else { return }
        var rest = Array("\(line)\n".utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return finish(.nobodyReads) }
            rest = rest.dropFirst(count)
        }
    }

    private func finish(_ end: End) {
        progress.withLock { if $0.end == nil { $0.end = end } }
        var one: UInt64 = 1
        _ = write(ended, &one, 8)
    }
}

extension Link {
    /// For scripts.
    var word: String {
        switch self {
        case .offline: "offline"
        case .connecting: "connecting"
        case .identifying: "identifying"
        case .syncing: "syncing"
        case .live: "live"
        case .silent: "silent"
        case .changingCollection: "changingCollection"
        case .refusedPassword: "refusedPassword"
        case .kicked: "kicked"
        case .unsupported: "unsupported"
        }
    }

    /// nil for steps on the way that say nothing of their own.
    fileprivate var watchWords: String? {
        switch self {
        case .live: "connected"
        case .offline(let reason, _): "no connection: \(reason)"
        case .silent: "OBS answers nothing"
        case .changingCollection: "OBS is loading another scene collection"
        case .refusedPassword, .kicked, .unsupported: trouble
        case .connecting, .identifying, .syncing: nil
        }
    }
}
