import ArgumentParser
import Control
import Foundation
import Glibc
import Journal
import OBSProtocol
import Shows
import Store

extension OBS {
    /// Makes what a rundown needs in OBS.
    struct Setup: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "setup", abstract: "Make the scenes and sources that a template needs in OBS.",
            discussion: """
                Shows the plan first: + is made, = is there, ! is there but of another kind, ? only a person can do. What it \
                makes it marks in OBS, and it never changes, fills or removes anything without that mark. A second run has \
                nothing to do. Refused while OBS streams or records. Exits 1 where something could not be made, 2 where a \
                person has something left to do.
                """)

        @Argument(help: "The rundown template; or --show.")
        var template: String?

        @Option(
            help: ArgumentHelp("A show's rundown instead, by the number that `siaran shows` tells.", valueName: "id"))
        var show: Int64?

        @Option(
            help: ArgumentHelp("The room whose OBS is set up; the first of the config otherwise.", valueName: "name"))
        var room: String?

        @Option(help: ArgumentHelp("Set up this OBS instead.", valueName: "ws://host:port"))
        var obs: String?

        @Option(
            help: ArgumentHelp(
                "The scene collection to set up: made if OBS has none of that name, and made current.",
                valueName: "name"))
        var collection: String?

        @Flag(help: "Set up the current collection though others have made things in it.")
        var intoCurrent = false

        @Flag(help: "Do not ask.")
        var yes = false

        @Flag(help: "Show the plan and make nothing.")
        var plan = false

        @Flag(help: "Print the plan, and what was made, as JSON; makes nothing without --yes.")
        var json = false

        @Option(help: ArgumentHelp("Read this config file instead of the usual one.", valueName: "file"))
        var config: String?

        @Option(help: "Give up on OBS after this many seconds.")
        var timeout: Double = 5

        @OptionGroup var database: DatabaseOptions

        func run() throws {
            let workplace = try Workplace(configFile: config)
            let (origin, cues) = try wanted(workplace)
            let target = try OBSTarget(workplace, room: room, address: obs)
            var stage = SetupStage(target, timeout: timeout)
            defer { stage.obs.stop() }
            try stage.settle()
            if let reason = stage.obs.mirror.reasonNotToSetUp {
                throw CommandTrouble("nothing is set up while \(reason)")
            }
            guard try enter(&stage) else { return }
            let plan = try stage.plan(for: cues)
            try mayFill(stage, plan)
            report(plan, origin, title: json ? nil : "\(stage.obs.mirror.collection ?? "OBS"), for \(origin):")
            guard !plan.creations.isEmpty, !self.plan, try isWanted("Make \(plan.creations.count) things?") else {
                if plan.isSettled, !json { print("Nothing is to be done.") }
                if !plan.creations.isEmpty { return }
                throw ExitCode(plan.isSettled ? 0 : 2)
            }
            let failures = try stage.make(plan, origin: origin)
            for failure in failures { FileHandle.standardError.write(Data("Error: \(failure)".plainLine.utf8 + [10])) }
            // What OBS then has is read anew: that it answered is no proof.
            let after = try stage.plan(for: cues)
            if json { report(after, origin, title: nil) } else { summarise(plan, after) }
            if !failures.isEmpty || !after.creations.isEmpty { throw ExitCode(1) }
            if !after.isSettled { throw ExitCode(2) }
        }

        /// What the cues do, and what they are called together.
        private func wanted(_ workplace: Workplace) throws -> (origin: String, cues: [[Action]]) {
            let store = try database.open(workplace)
            defer { store.close() }
            let cues: [Cue]
            let origin: String
            if let show {
                guard case .rundown(let page) = try store.load(.rundown(ShowID(show))) else {
                    throw CommandTrouble("there is no show \(show): siaran shows lists them")
                }
                (origin, cues) = (page.show.title, page.cues.sorted { $0.position < $1.position })
            } else {
                guard let template else { throw ValidationError("name a template, or a show by --show") }
                guard case .templates(let all) = try store.load(.templates),
                    let found = all.first(where: { $0.name.lowercased() == template.lowercased() })
                else { throw CommandTrouble("there is no template \(template): siaran rundown template list") }
                (origin, cues) = (found.name, found.cues)
            }
            return (origin, cues.compactMap { try? ActionLine(parsing: $0.actions).actions })
        }

        /// Makes the collection that is meant current.
        /// - Returns: false where the person did not want that.
        private func enter(_ stage: inout SetupStage) throws -> Bool {
            guard let collection, collection != stage.obs.mirror.collection else { return true }
            let isThere = stage.obs.mirror.collections.contains(collection)
            let words = isThere ? "Switch OBS to" : "Make"
            guard !plan else {
                print("\(words) the collection \(collection) first; its plan is known then.".plainLine)
                return false
            }
            guard try isWanted("\(words) the collection \(collection)?") else { return false }
            try stage.enter(collection, isThere: isThere)
            return true
        }

        /// What others have made is not filled up unasked.
        private func mayFill(_ stage: SetupStage, _ plan: SetupPlan) throws {
            guard !plan.creations.isEmpty, !intoCurrent, stage.made.isEmpty, !stage.obs.mirror.isEmptyCollection else {
                return
            }
            throw CommandTrouble(
                "the collection \(stage.obs.mirror.collection ?? "") has scenes of others: --into-current adds to it all the same, --collection NAME sets up another"
            )
        }

        private func isWanted(_ question: String) throws -> Bool {
            if yes { return true }
            if json { return false }
            guard isatty(0) == 1 else { throw CommandTrouble("nothing was made: --yes makes it without asking") }
            print("\(question) y or n: ".plainLine, terminator: "")
            fflush(nil)
            return readLine()?.lowercased() == "y"
        }

        private func report(_ plan: SetupPlan, _ origin: String, title: String?) {
            if let title {
                print(title.plainLine)
                for item in plan.items { print("  \(item.line)".plainLine) }
                return
            }
            let items = plan.items.map { JSON.object(["state": .string($0.verdict), "what": .string($0.line)]) }
            print(JSON.object(["for": .string(origin), "items": .array(items)]).text)
        }

        private func summarise(_ before: SetupPlan, _ after: SetupPlan) {
            print("\(before.creations.count - after.creations.count) made, and read back from OBS.")
            for item in after.items where item.state != .there { print("  \(item.line)".plainLine) }
        }
    }
}

/// One OBS while it is set up.
struct SetupStage {
    private(set) var obs: OBSWait
    private let target: OBSTarget
    private let timeout: Double
    /// What an earlier set-up has marked, of what the plan needs.
    private(set) var made: Set<String> = []
    private var tags: UInt64 = 0

    init(_ target: OBSTarget, timeout: Double) {
        self.target = target
        self.timeout = timeout
        obs = Self.connect(target)
    }

    private static func connect(_ target: OBSTarget) -> OBSWait {
        OBSWait(target)
    }

    /// Waits until everything is read.
    func settle() throws {
        _ = obs.wait(seconds: timeout) { $0.link.hasSettled && ($0.link != .live || $0.isCurrent) }
        guard obs.mirror.link == .live, obs.mirror.isCurrent else {
            throw CommandTrouble("OBS at \(target.address): \(obs.mirror.link.trouble)")
        }
    }

    mutating func ask(_ command: OBSCommand) -> (outcome: Outcome, data: JSON) {
        tags += 1
        return obs.ask(command, tag: tags)
    }

    /// Loads or makes a collection, and waits until OBS has settled in it.
    mutating func enter(_ collection: String, isThere: Bool) throws {
        let command: OBSCommand =
            isThere
            ? .collection(collection)
            : .request("CreateSceneCollection", ["sceneCollectionName": .string(collection)])
        let (outcome, _) = ask(command)
        switch outcome {
        case .done, .linkLost, .timedOut: break
        case .refused, .notSent, .overtaken: throw CommandTrouble("the collection \(collection): \(outcome.words)")
        }
        let isIn = obs.wait(seconds: max(timeout, 15)) {
            $0.link == .live && $0.isCurrent && $0.collection == collection
        }
        guard isIn else { throw CommandTrouble("OBS has not settled in the collection \(collection)") }
    }

    /// Compares what is wanted with what OBS has, read from OBS now.
    mutating func plan(for cues: [[Action]]) throws -> SetupPlan {
        // A new connection reads all of it anew.
        obs.stop()
        obs = Self.connect(target)
        try settle()
        let mirror = obs.mirror
        let kinds = ask(.request("GetInputKindList", ["unversioned": false])).data["inputKinds"].array ?? []
        made = []
        for name in mirror.scenes + mirror.inputs.map(\.name) {
            let (_, data) = ask(.request("GetSourcePrivateSettings", ["sourceName": .string(name)]))
            if SetupPlan.isMarked(data) { made.insert(name) }
        }
        return SetupPlan(for: cues, in: mirror, kinds: kinds.compactMap(\.string), made: made)
    }

    /// Makes what is to be made, one thing after the other, each with its mark in one message.
    /// - Returns: what could not be made, and why.
    mutating func make(_ plan: SetupPlan, origin: String) throws -> [String] {
        var failures: [String] = []
        for item in plan.creations {
            if let reason = obs.mirror.reasonNotToSetUp { throw CommandTrouble("stopped: \(reason)") }
            let (outcome, _) = ask(.batch(item.requests(origin: origin), .haltOnFailure))
            if outcome != .done { failures.append("\(item.line): \(outcome.words)") }
        }
        return failures
    }
}

extension Outcome {
    fileprivate var words: String {
        switch self {
        case .done: "done"
        case .refused(let code, let comment): comment.isEmpty ? "OBS refused (\(code))" : "OBS refused: \(comment)"
        case .timedOut: "OBS has not answered; it may still happen"
        case .linkLost: "the link was lost; it may have happened"
        case .notSent(let reason): "not sent: \(reason)"
        case .overtaken: "not sent"
        }
    }
}
