import Civil
import Shows

/// A plan in the replay format: a show, its rules and its cues, which commands may change one by one.
public struct ReplayPlan: Sendable {
    public static let format = "siaran.rundown/1"

    public let timeZone: String
    public let start: Instant
    public let hardOut: Instant?
    public let rules: Run.Rules
    public let makesAutomaticTakes: Bool
    private(set) var rows: [Row] = []
    /// Every name there ever was: a cue that was removed may still be on air.
    private(set) var ids: [String: CueID] = [:]

    /// One cue as it was written, under the identifier the run knows it by.
    struct Row: Sendable {
        let name: String
        let id: CueID
        var position: Int64
        var fields: Fields
        /// Skipped by a command, whatever kind it was written as.
        var isSkipped: Bool?
    }

    /// The space between two cues' positions: room for forty inserts at one place.
    private static let spacing: Int64 = 1 << 40

    public init(_ field: Field) throws(ReplayTrouble) {
        let fields = try Fields(field)
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
                try insert(cue, at: index, isNew: ids[try Fields(cue).text("id") ?? ""] == nil)
            } catch {
                throw error.inside("cues[\(index)].")
            }
        }
    }

    /// Adds a cue behind another, or before all.
    mutating func insert(_ field: Field, after name: String?) throws(ReplayTrouble) {
        let place = name.flatMap { row($0) }.map { $0 + 1 } ?? 0
        try insert(field, at: place, isNew: row(try Fields(field).text("id") ?? "") == nil)
    }

    private mutating func insert(_ field: Field, at place: Int, isNew: Bool) throws(ReplayTrouble) {
        let fields = try Fields(field)
        let name = try fields.needed("id", "a name of its own")
        guard isNew else { throw ReplayTrouble(place: "id", expected: "a name no other cue has") }
        let before = place > 0 ? rows[place - 1].position : 0
        let after = place < rows.count ? rows[place].position : before + 2 * Self.spacing
        let id = ids[name] ?? CueID(Int64(ids.count + 1))
        let row = Row(name: name, id: id, position: before + (after - before) / 2, fields: fields)
        _ = try row.cue
        ids[name] = id
        rows.insert(row, at: place)
    }

    mutating func remove(_ name: String) { rows.removeAll { $0.name == name } }

    mutating func skip(_ name: String, _ isSkipped: Bool) {
        guard let place = row(name) else { return }
        rows[place].isSkipped = isSkipped
    }

    /// Sets fields of a cue; null removes one.
    mutating func edit(_ name: String, _ set: Fields) throws(ReplayTrouble) {
        guard let place = row(name) else { return }
        var row = rows[place]
        for (key, value) in set.values where key != "id" {
            row.fields.values[key] = value == .null ? nil : value
        }
        if set.values["kind"] != nil { row.isSkipped = nil }
        _ = try row.cue
        rows[place] = row
    }

    func row(_ name: String) -> Int? { rows.firstIndex { $0.name == name } }

    func name(of cue: CueID) -> String? { ids.first { $0.value == cue }?.key }

    /// The plan worked out.
    func rundown(in zone: Zone) throws(ReplayTrouble) -> Rundown {
        var cues: [Cue] = []
        for row in rows { cues.append(try row.cue) }
        let show = Show(
            id: ShowID(1), room: RoomID(1), title: "", start: start, end: hardOut ?? start, hardOut: hardOut,
            zone: timeZone)
        return Rundown(show: show, cues: cues, segments: [], zone: zone)
    }

    private static func rules(_ fields: Fields?) throws(ReplayTrouble) -> (Run.Rules, Bool) {
        var rules = Run.Rules()
        guard let fields else { return (rules, true) }
        do throws(ReplayTrouble) {
            rules.minimumSpan = try fields.length("minTakeSpanMs", atLeast: 0) ?? rules.minimumSpan
            rules.automaticGuard = try fields.length("autoNextGuardMs", atLeast: 0) ?? rules.automaticGuard
            rules.warning = try fields.length("warningMs", atLeast: 0) ?? rules.warning
            rules.danger = try fields.length("dangerMs", atLeast: 0) ?? rules.danger
            switch try fields.text("autoAdvance") {
            case nil, "derive": return (rules, true)
            case "logged": return (rules, false)
            default: throw ReplayTrouble(place: "autoAdvance", expected: "derive or logged")
            }
        } catch {
            throw error.inside("rules.")
        }
    }
}
