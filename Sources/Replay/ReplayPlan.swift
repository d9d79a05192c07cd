import Civil
import Shows

/// A plan in the replay format: a show, its rules and its cues, which commands may change one by one.
public struct ReplayPlan: Sendable {
    public static let format = "siaran.rundown/1"
    /// The longest a show may come to, and the furthest from its start that anything may happen: within fifty years
    /// every sum of lengths fits the clocks.
    static let reach = Milliseconds.hours(24 * 365 * 50)

    public let timeZone: String
    public let start: Instant
    public let hardOut: Instant?
    public let rules: Run.Rules
    public let makesAutomaticTakes: Bool
    /// In their order.
    private(set) var cues: [Cue] = []
    private var rows: [CueID: Row] = [:]
    /// Every name there ever was: a cue that was removed may still be on air.
    private(set) var ids: [String: CueID] = [:]
    private var names: [CueID: String] = [:]

    /// The space between two cues' positions: room for forty inserts at one place.
    private static let spacing: Int64 = 1 << 40

    /// Keys of it that are not known, and change nothing.
    public private(set) var ignored: [String]

    public init(_ field: Field) throws(ReplayTrouble) {
        let fields = try Fields(field)
        ignored = fields.strangers(
            besides: ["format", "timeZone", "start", "hardOut", "rules", "cues"], in: "")
        let format = try fields.text("format")
        guard format == nil || format == Self.format else {
            throw ReplayTrouble(place: "format", expected: "“\(Self.format)”")
        }
        timeZone = try fields.needed("timeZone", "an IANA name such as Asia/Jakarta")
        guard let start = try fields.instant("start") else {
            throw ReplayTrouble(place: "start", expected: "the show's planned start, such as 2026-11-25T20:00:00+07:00")
        }
        self.start = start
        hardOut = try fields.instant("hardOut")
        (rules, makesAutomaticTakes) = try Self.rules(fields.object("rules"))
        guard case .list(let cues) = fields.values["cues"] else {
            throw ReplayTrouble(place: "cues", expected: "a list of cues")
        }
        for (index, cue) in cues.enumerated() {
            do throws(ReplayTrouble) {
                try insert(cue, at: index)
            } catch {
                throw error.inside("cues[\(index)]")
            }
        }
    }

    /// The cue of a name, as long as it is in the plan.
    func id(_ name: String) -> CueID? { ids[name].flatMap { rows[$0] == nil ? nil : $0 } }

    /// The name of a cue that is in the plan or was.
    func name(of cue: CueID) -> String { names[cue] ?? "" }

    /// Adds a cue behind another, or before all.
    mutating func insert(_ field: Field, after cue: CueID?) throws(ReplayTrouble) {
        do throws(ReplayTrouble) {
            try insert(field, at: cue.flatMap { place(of: $0) }.map { $0 + 1 } ?? 0)
        } catch {
            throw error.inside("cue")
        }
    }

    mutating func remove(_ cue: CueID) {
        guard let place = place(of: cue) else { return }
        cues.remove(at: place)
        rows[cue] = nil
    }

    /// - Parameter isSkipped: as a command says, whatever kind the cue was written as.
    mutating func skip(_ cue: CueID, _ isSkipped: Bool) throws(ReplayTrouble) {
        guard var row = rows[cue] else { return }
        row.isSkipped = isSkipped
        try change(cue, to: row)
    }

    /// Sets fields of a cue; null removes one.
    mutating func edit(_ cue: CueID, _ set: Fields) throws(ReplayTrouble) {
        guard var row = rows[cue] else { return }
        for (key, value) in set.values { row.fields.values[key] = value == .null ? nil : value }
        if set.values["kind"] != nil { row.isSkipped = nil }
        do throws(ReplayTrouble) { try change(cue, to: row) } catch { throw error.inside("set") }
    }

    /// The plan worked out.
    func rundown(in zone: Zone) throws(ReplayTrouble) -> Rundown {
        let show = Show(
            id: ShowID(1), room: RoomID(1), title: "", start: start, end: start, hardOut: hardOut, zone: timeZone)
        let rundown = Rundown(show: show, cues: cues, segments: [], zone: zone)
        guard rundown.plannedEnd - start + delay <= Self.reach else {
            throw ReplayTrouble(place: "cues", expected: "lengths and delays of fifty years at most, taken together")
        }
        return rundown
    }

    /// All delays together, however they are signed.
    private var delay: Milliseconds {
        cues.reduce(.zero) { sum, cue in
            guard case .delay(let length) = cue.kind else { return sum }
            return sum + max(length, -length)
        }
    }

    private func place(of cue: CueID) -> Int? { cues.firstIndex { $0.id == cue } }

    private mutating func insert(_ field: Field, at place: Int) throws(ReplayTrouble) {
        let fields = try Fields(field)
        ignored += fields.strangers(besides: ["id"] + Row.keys, in: "cues[\(place)].")
        let name = try fields.needed("id", "a name of its own")
        guard id(name) == nil else { throw ReplayTrouble(place: "id", expected: "a name no other cue has") }
        let id = ids[name] ?? CueID(Int64(ids.count + 1))
        let row = Row(fields: fields)
        let cue = try row.cue(id, at: position(before: place))
        cues.insert(cue, at: place)
        rows[id] = row
        ids[name] = id
        names[id] = name
    }

    private mutating func change(_ cue: CueID, to row: Row) throws(ReplayTrouble) {
        guard let place = place(of: cue) else { return }
        cues[place] = try row.cue(cue, at: cues[place].position)
        rows[cue] = row
    }

    /// A position between a place and the one before it; where there is none left, all are spread anew.
    private mutating func position(before place: Int) -> Int64 {
        let before = place > 0 ? cues[place - 1].position : 0
        let after = place < cues.count ? cues[place].position : before + 2 * Self.spacing
        guard after - before < 2 else { return before + (after - before) / 2 }
        for index in cues.indices { cues[index].position = Int64(index + 1) * Self.spacing }
        return position(before: place)
    }

    private static func rules(_ fields: Fields?) throws(ReplayTrouble) -> (Run.Rules, Bool) {
        var rules = Run.Rules()
        guard let fields else { return (rules, true) }
        do throws(ReplayTrouble) {
            try fields.only(["minTakeSpanMs", "autoNextGuardMs", "warningMs", "dangerMs", "autoAdvance"])
            rules.minimumSpan = try fields.length("minTakeSpanMs", atLeast: 0) ?? rules.minimumSpan
            rules.automaticGuard = try fields.length("autoNextGuardMs", atLeast: 0) ?? rules.automaticGuard
            rules.warning = try fields.length("warningMs", atLeast: 0) ?? rules.warning
            rules.danger = try fields.length("dangerMs", atLeast: 0) ?? rules.danger
            switch try fields.text("autoAdvance") {
            case nil, "derive": return (rules, true)
            case "logged":
                // Nothing is taken by itself here, so nothing is near: what the log says was done was allowed.
                rules.automaticGuard = .zero
                return (rules, false)
            default: throw ReplayTrouble(place: "autoAdvance", expected: "derive or logged")
            }
        } catch {
            throw error.inside("rules")
        }
    }
}
