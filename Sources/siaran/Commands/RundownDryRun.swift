import ArgumentParser
import Civil
import Control
import Foundation
import Journal
import OBSProtocol
import Shows
import Store

extension RundownCommand {
    /// Lists the requests that the cues of a show would send to OBS, without sending any.
    struct DryRunCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "dry-run", abstract: "List what a show's cues would send to OBS; sends nothing.",
            discussion: """
                Asks the room's OBS what it shows, and lists for each action the requests as they would leave, what OBS \
                shows already, and what it would refuse and why. Exits 1 where something would be refused, or where OBS \
                cannot be reached; --offline asks nobody and tells only what would leave.
                """)

        @Option(help: ArgumentHelp("Only the cue of this number.", valueName: "number"))
        var cue: String?

        @Flag(help: "Ask no OBS.")
        var offline = false

        @Option(help: ArgumentHelp("Ask this OBS instead of the room's.", valueName: "ws://host:port"))
        var obs: String?

        @Option(help: ArgumentHelp("Read this config file instead of the usual one.", valueName: "file"))
        var config: String?

        @Option(help: "Give up on OBS after this many seconds.")
        var timeout: Double = 5

        @Flag(help: "Print it as JSON.")
        var json = false

        @OptionGroup var choice: ShowChoice
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            let workplace = try Workplace(configFile: config)
            let store = try database.open(workplace)
            defer { store.close() }
            let found = try choice.find(in: store, workplace)
            let rundown = found.rundown
            let places = rundown.cues.indices.filter { cue == nil || rundown.cues[$0].number == cue }
            guard !places.isEmpty else { throw CommandTrouble("\(found.name) has no cue \(cue ?? "")") }
            let mirror = offline ? nil : try heard(workplace, room: found.room)
            let channels = Dictionary(
                found.house.channels.map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
            let tries = places.map { index in
                let cue = rundown.cues[index]
                let source = BannerText.Source(cue: cue, rundown: rundown, host: cue.host, channels: channels)
                let run = DryRun(of: cue, actions: rundown.actions[index], kind: .live, against: mirror) {
                    action throws(BannerText.Trouble) in
                    guard case .text(let input, let text) = action, BannerText.isFigured(text) else { return action }
                    return .text(input, try BannerText.fill(text, from: source))
                }
                return (cue: cue, run: run)
            }
            if json {
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
                print(String(decoding: try encoder.encode(tries.map { DryRunReport($0.cue, $0.run) }), as: UTF8.self))
            } else {
                print("\(found.name): nothing is sent".plainLine)
                for (cue, run) in tries where !run.steps.isEmpty {
                    print("\(cue.number)  \(cue.title)".plainLine)
                    for line in run.lines { print(line.text.plainLine) }
                }
            }
            if tries.contains(where: { $0.run.isRefused }) { throw ExitCode(1) }
        }

        /// What OBS shows now.
        private func heard(_ workplace: Workplace, room: String) throws -> Mirror {
            let target = try OBSTarget(workplace, room: room, address: obs)
            let wait = OBSWait(target)
            defer { wait.stop() }
            let isHeard = wait.wait(seconds: timeout) { $0.link.hasSettled && ($0.link != .live || $0.isCurrent) }
            guard isHeard, wait.mirror.link == .live else {
                throw CommandTrouble("OBS at \(target.address): \(wait.mirror.link.trouble); --offline asks nobody")
            }
            return wait.mirror
        }
    }
}

extension DryRun {
    /// Whether OBS would refuse any of it.
    fileprivate var isRefused: Bool {
        steps.contains { if case .refused = $0.state { true } else { false } }
    }
}

/// What would leave for one cue, for programs.
private struct DryRunReport: Encodable {
    var cue: String
    var title: String
    var steps: [Step]

    struct Step: Encodable {
        /// In milliseconds after the take.
        var after: Int64
        var action: String
        /// `leaves`, `alreadySo`, `stays` or `refused`.
        var state: String
        var reason: String?
        var messages: [Message]
    }

    /// Requests that leave as one message; several are a batch.
    struct Message: Encodable {
        var afterPreview: String?
        var requests: [Line]
    }

    struct Line: Encodable {
        var requestType: String
        var requestData: JSON?
    }

    init(_ cue: Cue, _ run: DryRun) {
        self.cue = cue.number
        title = cue.title
        steps = run.steps.map { step in
            let (state, reason): (String, String?) =
                switch step.state {
                case .leaves: ("leaves", nil)
                case .alreadySo: ("alreadySo", nil)
                case .stays(let reason): ("stays", reason)
                case .refused(let reason): ("refused", reason)
                }
            let messages = step.departures.map { departure in
                var preview: String?
                if case .previewShown(let scene) = departure.cause { preview = scene }
                return Message(
                    afterPreview: preview,
                    requests: departure.requests.map {
                        Line(requestType: $0.type, requestData: $0.data.isEmpty ? nil : .object($0.data))
                    })
            }
            return Step(
                after: step.after.count, action: step.action, state: state, reason: reason, messages: messages)
        }
    }
}
