import ArgumentParser
import Control
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
                nothing to do. Refused while OBS streams or records. Exits 2 when a person has something left to do. \
                \(OBSExit.words)
                """)

        @OptionGroup var options: OBSOptions

        @Argument(help: "The rundown template; or --show.")
        var template: String?

        @Option(
            help: ArgumentHelp("A show's rundown instead, by the number that `siaran shows` tells.", valueName: "id"))
        var show: Int64?

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

        @OptionGroup var database: DatabaseOptions

        func run() throws {
            let (origin, cues) = try wanted(try options.workplace())
            var stage = try SetupStage(options)
            defer { stage.obs.stop() }
            if let reason = stage.obs.mirror.reasonNotToSetUp {
                throw OBSExit.wrong.said("nothing is set up while \(reason)")
            }
            guard try enter(&stage) else { return }
            let plan = try stage.plan(for: cues)
            try mayFill(stage, plan)
            report(plan, origin, title: json ? nil : "\(stage.obs.mirror.collection ?? "OBS"), for \(origin):")
            guard !plan.creations.isEmpty, !self.plan, try isWanted("Make \(plan.creations.count) things?") else {
                if plan.isSettled, !json { print("Nothing is to be done.") }
                if !plan.creations.isEmpty || plan.isSettled { return }
                throw ExitCode(OBSExit.leftToDo.rawValue)
            }
            let failures = try stage.make(plan, origin: origin)
            for failure in failures { say("siaran: \(failure)") }
            // What OBS then has is read anew: that it answered is no proof.
            let after = try stage.plan(for: cues)
            if json { report(after, origin, title: nil) } else { summarise(plan, after) }
            if !failures.isEmpty || !after.creations.isEmpty { throw ExitCode(OBSExit.refused.rawValue) }
            if !after.isSettled { throw ExitCode(OBSExit.leftToDo.rawValue) }
        }

        /// What the cues do, and what they are called together.
        private func wanted(_ workplace: Workplace) throws -> (origin: String, cues: [Cue]) {
            let store = try database.open(workplace)
            defer { store.close() }
            if let show {
                guard case .rundown(let page) = try store.load(.rundown(ShowID(show))) else {
                    throw OBSExit.wrong.said("there is no show \(show): siaran shows lists them")
                }
                return (page.show.title, page.cues.sorted { $0.position < $1.position })
            }
            guard let template else { throw ValidationError("name a template, or a show by --show") }
            guard case .templates(let all) = try store.load(.templates),
                let found = all.first(where: { $0.name.lowercased() == template.lowercased() })
            else { throw OBSExit.wrong.said("there is no template \(template): siaran rundown template list") }
            return (found.name, found.cues)
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
            throw OBSExit.wrong.said(
                "the collection \(stage.obs.mirror.collection ?? "") has scenes of others: --into-current adds to it all the same, --collection NAME sets up another"
            )
        }

        private func isWanted(_ question: String) throws -> Bool {
            if yes { return true }
            if json { return false }
            guard isatty(0) == 1 else { throw OBSExit.wrong.said("nothing was made: --yes makes it without asking") }
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
