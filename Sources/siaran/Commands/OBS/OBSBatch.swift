import ArgumentParser
import OBSProtocol

extension OBS {
    /// Sends the requests of a file, one after the other.
    struct Batch: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "batch", abstract: "Send the requests of a file, one after the other.",
            discussion: """
                The file holds a JSON list, or a JSON a line: {"request": "SetInputMute", "data": {"inputName": "Mic", \
                "inputMuted": true}}. All of it is checked before anything leaves; then it goes out as one message, which OBS \
                works through in order. \(OBSExit.words)
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
            try refuse(script.faults(RequestCheck.surely))
            let (obs, target) = try options.connect()
            defer { obs.stop() }
            let mirror = obs.mirror
            let plans = script.entries.map { RequestPlan($0.name, $0.data, on: mirror) }
            if dryRun { return try OBSPlanned(plans: plans, target: target, mirror: mirror).say(isJSON: json) }
            guard !script.entries.isEmpty else { return }
            try refuse(script.faults(RequestCheck(mirror.versions).faults))
            try OBSPlanned.guardAir(plans, yes: yes)
            try send(script, to: obs)
        }

        private func send(_ script: BatchScript, to obs: OBSWait) throws {
            let requests = script.entries.map { Request($0.name, $0.data.object ?? [:]) }
            let (outcome, results) = obs.ask(.batch(requests, halt ? .haltOnFailure : .goOn), tag: 1)
            let answers = (results.array ?? []).enumerated().map { index, result in
                OBSAnswer(name: requests[min(index, requests.count - 1)].type, result: showKey ? result : result.masked)
            }
            for (entry, answer) in zip(script.entries, answers) {
                print(json ? answer.line.text.escapedForTerminal : "\(entry.place) \(answer.short)".plainLine)
            }
            // Without results nothing is known of any of them.
            guard !answers.isEmpty || requests.isEmpty else {
                let whole = OBSAnswer(name: "batch", outcome: outcome, data: .null)
                throw (whole.exit ?? .unanswered).said("the batch: \(whole.words)")
            }
            let left = script.entries.count - answers.count
            if left > 0 { throw OBSExit.refused.said("the \(left) after it were left out") }
            if answers.contains(where: { $0.exit != nil }) { throw ExitCode(OBSExit.refused.rawValue) }
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
    /// Of what OBS sent back for one request of a batch.
    fileprivate init(name: String, result: JSON) {
        let status = result["requestStatus"]
        let code = Int(status["code"].int ?? 0)
        let isDone = status["result"].bool == true
        self.init(
            name: name, outcome: isDone ? .done : .refused(code: code, comment: status["comment"].string ?? ""),
            data: result["responseData"])
    }

    /// One line of it.
    fileprivate var short: String {
        exit == nil ? "\(name): done\(data.isNull ? "" : " \(data.text)")" : "\(name): \(words)"
    }
}
