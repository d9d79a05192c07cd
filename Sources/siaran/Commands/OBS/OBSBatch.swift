import ArgumentParser
import OBSProtocol

extension OBS {
    /// Sends the requests of a file, one after the other.
    struct Batch: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "batch", abstract: "Send the requests of a file, one after the other.",
            discussion: """
                The file holds a JSON list, or a JSON a line: {"request": "SetInputMute", "data": {"inputName": "Mic", \
                "inputMuted": true}}. All of it is checked before anything leaves. One request goes out when the one before \
                is answered; what is not answered in time ends the batch. \(OBSExit.words)
                """)

        @OptionGroup var options: OBSOptions

        @Argument(help: "The file; - is standard input.", completion: .file(extensions: ["json", "jsonl"]))
        var file: String

        @Flag(help: "Leave out the rest after one that OBS refused.")
        var halt = false

        @Flag(help: "Send nothing; say what would leave, and what it would meet.")
        var dryRun = false

        @Flag(help: "Send it also where it may disturb what is on air.")
        var yes = false

        @Flag(help: "Show stream keys and passwords in the answers.")
        var showKey = false

        @Flag(help: "Print one line of JSON a request: request, outcome, code, comment, data.")
        var json = false

        func run() throws {
            let script = try read()
            let names = script.entries.map(\.name)
            let unheard = names.filter { ProtocolTable.request(named: $0) == nil }
            // A name that nobody heard of may be one of a newer OBS.
            try refuse(script.faults(RequestCheck(offered: unheard.isEmpty ? nil : Set(names))))
            let (obs, target) = try options.connect()
            defer { obs.stop() }
            let mirror = obs.mirror
            let plans = script.entries.map { RequestPlan($0.name, $0.data, on: mirror) }
            if dryRun { return try OBSPlanned(plans: plans, target: target, mirror: mirror).say(isJSON: json) }
            try refuse(script.faults(mirror.versions.map { RequestCheck($0) } ?? RequestCheck()))
            try OBSPlanned.guardAir(plans, yes: yes)
            try send(script, to: obs)
        }

        private func send(_ script: BatchScript, to obs: OBSWait) throws {
            var last: OBSExit?
            for (index, entry) in script.entries.enumerated() {
                let (outcome, answer) = obs.ask(entry.name, entry.data, tag: UInt64(index + 1))
                let said = OBSAnswer(name: entry.name, outcome: outcome, data: showKey ? answer : answer.masked)
                print(json ? said.line.text.escapedForTerminal : "\(entry.place) \(said.short)".plainLine)
                guard let exit = said.exit else { continue }
                last = exit
                if halt || exit != .refused {
                    let left = script.entries.count - index - 1
                    throw exit.said("\(entry.place): \(said.words); \(left) after it were not sent")
                }
            }
            if let last { throw ExitCode(last.rawValue) }
        }

        private func read() throws -> BatchScript {
            let text = String(decoding: try WholeFile.read(file), as: UTF8.self)
            do throws(RequestFault) {
                return try BatchScript(text)
            } catch {
                throw OBSExit.wrong.said("\(WholeFile.name(file)): \(error)")
            }
        }

        private func refuse(_ faults: [RequestFault]) throws {
            guard !faults.isEmpty else { return }
            throw OBSExit.wrong.said(faults.map { "\(WholeFile.name(file)): \($0)" }.joined(separator: "\n"))
        }
    }
}

extension OBSAnswer {
    /// One line of it.
    fileprivate var short: String {
        exit == nil ? "\(name): done\(data.isNull ? "" : " \(data.text)")" : "\(name): \(words)"
    }
}
