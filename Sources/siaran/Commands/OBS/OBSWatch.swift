import ArgumentParser
import CLinux
import Civil
import CivilTime
import Glibc
import OBSClient
import OBSProtocol

extension OBS {
    /// Prints what OBS says by itself, until it is ended.
    struct Watch: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "watch", abstract: "Print what OBS says by itself, a line an event.",
            discussion: """
                Connects again when the connection goes, and says so. What OBS says in between is lost: after "connected" \
                read anew what matters. Ends with Ctrl-C, or when nobody reads any more. \(OBSExit.words)
                """)

        @OptionGroup var options: OBSOptions

        @Option(
            help: ArgumentHelp("Only events of this category; may be given again.", valueName: "name"),
            completion: .list(ProtocolCategory.allCases.map(\.rawValue)))
        var category: [String] = []

        @Option(
            help: ArgumentHelp(
                "Only this event, also one that OBS sends often, such as InputVolumeMeters; may be given again.",
                valueName: "name"),
            completion: .custom { _, _, _ in ProtocolTable.events.map(\.name) })
        var event: [String] = []

        @Option(help: ArgumentHelp("End after so many events.", valueName: "number"))
        var count: Int?

        @Flag(help: "Print JSON Lines: at, event, category, data; or at, link, words.")
        var json = false

        func validate() throws {
            if let count, count < 1 { throw ValidationError("--count: \(count) is less than 1") }
        }

        func run() throws {
            let choice = try WatchChoice(categories: category, events: event)
            let target = try options.target()
            let signals = Signals()
            let printer = WatchPrinter(
                choice: choice, zone: try options.workplace().zone, lines: json ? .json : .words, count: count)
            let connection = OBSConnection(
                address: target.address, trust: target.trust, password: target.password, encoding: target.encoding,
                subscriptions: choice.subscriptions, events: .all, now: SystemClock().now
            ) { printer.take($0) }
            connection.start()
            let end = printer.waitForEnd(signals)
            connection.stop()
            switch end {
            case .asked, .enough, .nobodyReads: return
            case .link(let link):
                let exit = OBSExit(link) ?? .unavailable
                throw exit.said("OBS at \(target.address): \(link.trouble)")
            }
        }
    }
}

/// Which events are printed.
struct WatchChoice {
    private var categories: Set<ProtocolCategory>
    private var names: Set<String>

    /// - Throws: what is misspelt.
    init(categories: [String], events: [String]) throws {
        self.categories = Set(try categories.map(RequestHelp.category))
        names = Set(events)
        for name in events where ProtocolTable.event(named: name) == nil {
            let meant = Suggestion.nearest(to: name, in: ProtocolTable.events.map(\.name))
            throw OBSExit.wrong.said(
                "there is no event \(name)" + (meant.map { " (did you mean \($0)?)" } ?? ""))
        }
    }

    /// What a session needs for itself, and what is named.
    var subscriptions: Int64 {
        names.reduce(Session.Settings().subscriptions) { bits, name in
            bits | (ProtocolTable.event(named: name)?.subscription.rawValue ?? 0)
        }
    }

    func takes(_ event: WireEvent) -> Bool {
        if categories.isEmpty, names.isEmpty { return true }
        if names.contains(event.name) { return true }
        return ProtocolTable.event(named: event.name).map { categories.contains($0.category) } ?? false
    }
}
