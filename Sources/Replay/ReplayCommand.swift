import Civil
import Shows

/// One line of a replay log.
public struct ReplayCommand: Sendable {
    public let at: Instant
    let act: Act
    /// Keys of it that are not known, and change nothing.
    public let ignored: [String]

    enum Act: Sendable {
        case take(cue: String?, expects: Expectation, cause: Run.Take.Cause)
        case standby(String)
        case pause, resume, hold, release, roll, end
        case addTime(Milliseconds)
        case skip(String)
        case unskip(String)
        case edit(String, set: Fields)
        case remove(String)
        case insert(Field, after: String?)
    }

    /// What a take believes is on air.
    enum Expectation: Sendable {
        case anything, nothing
        case cue(String)
    }

    public init(_ field: Field) throws(ReplayTrouble) {
        let fields = try Fields(field)
        guard let at = try fields.instant("at") else {
            throw ReplayTrouble(place: "at", expected: "an instant such as 2026-11-25T13:00:00.000Z")
        }
        self.at = at
        let verb = try fields.needed("do", "a command such as take")
        guard let keys = Self.keys[verb] else {
            throw ReplayTrouble(place: "do", expected: Self.keys.keys.sorted().joined(separator: ", "))
        }
        let set = try fields.object("set")?.strangers(besides: ReplayPlan.Row.keys, in: "set.") ?? []
        ignored = fields.strangers(besides: ["at", "do"] + keys, in: "") + set
        act = try Self.act(verb, fields)
    }

    /// What each command may say besides its instant.
    private static let keys = [
        "take": ["cue", "expects", "auto"], "standby": ["cue"], "pause": [], "resume": [], "hold": [], "release": [],
        "addTime": ["ms"], "skip": ["cue"], "unskip": ["cue"], "edit": ["cue", "set"], "remove": ["cue"],
        "insert": ["after", "cue"], "roll": [], "end": [],
    ]

    private static func act(_ verb: String, _ fields: Fields) throws(ReplayTrouble) -> Act {
        switch verb {
        case "take":
            return .take(
                cue: try fields.text("cue"), expects: try expectation(fields),
                cause: try fields.flag("auto") ? .follow : .person)
        case "standby": return .standby(try cue(fields))
        case "pause": return .pause
        case "resume": return .resume
        case "hold": return .hold
        case "release": return .release
        case "roll": return .roll
        case "end": return .end
        case "addTime":
            guard let length = try fields.length("ms") else {
                throw ReplayTrouble(place: "ms", expected: "milliseconds to add, negative to take away")
            }
            return .addTime(length)
        case "skip": return .skip(try cue(fields))
        case "unskip": return .unskip(try cue(fields))
        case "remove": return .remove(try cue(fields))
        case "edit":
            guard let set = try fields.object("set") else {
                throw ReplayTrouble(place: "set", expected: "the fields to set, {…}")
            }
            return .edit(try cue(fields), set: set)
        case "insert":
            guard let cue = fields.values["cue"], cue != .null else {
                throw ReplayTrouble(place: "cue", expected: "the cue to insert, {…}")
            }
            return .insert(cue, after: try fields.text("after"))
        default:
            throw ReplayTrouble(place: "do", expected: "a command of the format")
        }
    }

    private static func cue(_ fields: Fields) throws(ReplayTrouble) -> String {
        try fields.needed("cue", "the id of a cue")
    }

    private static func expectation(_ fields: Fields) throws(ReplayTrouble) -> Expectation {
        guard fields.values["expects"] != nil else { return .anything }
        return try fields.text("expects").map { .cue($0) } ?? .nothing
    }
}
