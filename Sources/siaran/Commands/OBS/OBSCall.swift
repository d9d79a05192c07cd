import ArgumentParser
import OBSProtocol

extension OBS {
    /// Sends one request by its name, after it was checked.
    struct Call: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "call", abstract: "Send OBS a request by its name, after checking it.",
            discussion: """
                siaran obs call SetInputMute '{"inputName": "Mic", "inputMuted": true}'
                siaran obs call --list inputs
                siaran obs call --describe SetInputVolume

                Name, fields, types and ranges are checked before anything leaves. While something is on air, a request \
                that may disturb it needs --yes. \(OBSExit.words)
                """)

        @OptionGroup var options: OBSOptions

        @Argument(
            help: ArgumentHelp("The request; with --list a category.", valueName: "request"),
            completion: .custom { _, _, _ in ProtocolTable.requests.map(\.name) })
        var name: String?

        @Argument(help: ArgumentHelp("What it is asked with; - reads it from standard input.", valueName: "json"))
        var data: String?

        @Flag(help: "Send nothing; say what would leave, and what it would meet.")
        var dryRun = false

        @Flag(help: "Send it also where it may disturb what is on air.")
        var yes = false

        @Flag(help: "Show stream keys and passwords in the answer.")
        var showKey = false

        @Flag(help: "Print one line of JSON: request, outcome, code, comment, data.")
        var json = false

        @Flag(help: "List the requests, of all categories or of one.")
        var list = false

        @Flag(help: "Say what a request takes and answers.")
        var describe = false

        func run() throws {
            if list { return try RequestHelp.list(category: name, isJSON: json) }
            guard let name else { throw ValidationError("which request? siaran obs call --list names them all") }
            if describe { return try RequestHelp.describe(name, isJSON: json) }
            let data = try readData()
            try refuse(RequestCheck.surely(name, data))
            let (obs, target) = try options.connect()
            defer { obs.stop() }
            let plan = RequestPlan(name, data, on: obs.mirror)
            if dryRun { return try OBSPlanned(plans: [plan], target: target, mirror: obs.mirror).say(isJSON: json) }
            try refuse(plan.faults)
            try OBSPlanned.guardAir([plan], yes: yes)
            let (outcome, answer) = obs.ask(.request(name, data), tag: 1)
            try OBSAnswer(name: name, outcome: outcome, data: showKey ? answer : answer.masked).say(isJSON: json)
        }

        private func readData() throws -> JSON {
            guard let data else { return .null }
            let text = data == "-" ? String(decoding: try WholeFile.read("-"), as: UTF8.self) : data
            do throws(JSONError) {
                return try JSON(text: text)
            } catch {
                throw OBSExit.wrong.said("the data is no JSON: \(error.words)")
            }
        }

        private func refuse(_ faults: [RequestFault]) throws {
            guard !faults.isEmpty else { return }
            throw OBSExit.wrong.said(faults.map(\.description).joined(separator: "\n"))
        }
    }
}

/// What came of one request, for a shell.
struct OBSAnswer {
    var name: String
    var outcome: Outcome
    var data: JSON

    /// Prints it.
    /// - Throws: the exit code, where it was not done.
    func say(isJSON: Bool) throws {
        if isJSON { print(line.text.escapedForTerminal) }
        guard let exit else {
            if !isJSON { print(data.isNull ? "done" : data.pretty.escapedForTerminal) }
            return
        }
        throw exit.said("\(name): \(words)")
    }

    var line: JSON {
        var members: [String: JSON] = ["request": .string(name), "outcome": .string(word), "data": data]
        if case .refused(let code, let comment) = outcome {
            members["code"] = .integer(Int64(code))
            members["comment"] = .string(comment)
        }
        if case .notSent(let reason) = outcome { members["comment"] = .string(reason) }
        return .object(members)
    }

    private var word: String {
        switch outcome {
        case .done: "done"
        case .refused: "refused"
        case .timedOut: "timedOut"
        case .linkLost: "linkLost"
        case .notSent, .overtaken: "notSent"
        }
    }

    var exit: OBSExit? {
        switch outcome {
        case .done: nil
        case .refused: .refused
        case .timedOut: .unanswered
        case .linkLost, .notSent, .overtaken: .unavailable
        }
    }

    var words: String { outcome.words }
}

extension Outcome {
    /// For a shell.
    var words: String {
        switch self {
        case .done: "done"
        case .refused(let code, let comment): "OBS refused it (\(code))\(comment.isEmpty ? "" : ": \(comment)")"
        case .timedOut: "OBS did not answer in time; it may have happened"
        case .linkLost: "the connection went before OBS answered; it may have happened"
        case .notSent(let reason): "it was not sent: \(reason)"
        case .overtaken: "it was not sent: something newer took its place"
        }
    }
}

extension JSONError {
    var words: String {
        switch self {
        case .tooLarge: "it is too large"
        case .tooDeep: "it is nested too deep"
        case .malformed(let offset): "at byte \(offset) something else belongs"
        }
    }
}
