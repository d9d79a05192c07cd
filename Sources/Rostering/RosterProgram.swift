/// A problem as a mixed integer program in free MPS, for solvers that prove bounds.
///
/// A host who works a slot is a binary variable. Streams that stand too near each other on one day are cliques; rest
/// between days is a ladder of "works on past this end", which stays linear in size where pairs would not.
public struct RosterProgram: Sendable {
    let instance: Instance
    var rows: [(name: String, kind: Character, bound: Int)] = []
    var columns: [Column] = []
    /// The column of each candidate; slots of one stream and role share theirs.
    var columnOf: [Int32: Int] = [:]

    struct Column: Sendable {
        var cost: Int
        var kind: Kind
        var entries: [(row: Int, factor: Int)] = []
    }

    enum Kind: Sendable {
        case binary
        /// From zero up to a limit.
        case continuous(most: Int)
    }

    public init(_ table: RosterTable) {
        instance = table.instance
        coverSlots()
        for host in 0..<instance.hostCount { limit(host) }
        priceSeries()
    }

    /// What is added to the program's objective to have the roster's.
    public private(set) var constant = 0

    mutating func row(_ kind: Character, _ bound: Int) -> Int {
        rows.append(("r\(rows.count)", kind, bound))
        return rows.count - 1
    }

    mutating func column(_ cost: Int, _ kind: Kind, _ entries: [(row: Int, factor: Int)] = []) -> Int {
        columns.append(Column(cost: cost, kind: kind, entries: entries))
        return columns.count - 1
    }

    private mutating func coverSlots() {
        constant = instance.constant
        var slot = 0
        while slot < instance.slots.count {
            let data = instance.slots[slot]
            var count = 1
            while slot + count < instance.slots.count, instance.slots[slot + count].first == data.first { count += 1 }
            defer { slot += count }
            guard data.fixed == 0 else {
                constant += instance.candidates[data.first].cost
                continue
            }
            let row = row("E", count)
            _ = column(data.penalty, .continuous(most: count), [(row, 1)])
            for place in data.first..<(data.first + data.count) {
                columnOf[place] = column(instance.candidates[place].cost, .binary, [(row, 1)])
            }
        }
    }

    /// A variable for each pair of a series and a host that no pin pays for already.
    private mutating func priceSeries() {
        var paid: Set<Int32> = []
        for slot in 0..<instance.slots.count where instance.slots[slot].fixed == 1 {
            let link = instance.candidates[instance.slots[slot].first].link
            if link >= 0, paid.insert(link).inserted { constant += instance.continuity }
        }
        var faces: [Int32: Int] = [:]
        for (place, work) in columnOf.sorted(by: { $0.key < $1.key }) {
            let link = instance.candidates[place].link
            guard link >= 0, !paid.contains(link) else { continue }
            let face = faces[link] ?? column(instance.continuity, .continuous(most: 1))
            faces[link] = face
            let row = row("L", 0)
            columns[work].entries.append((row, 1))
            columns[face].entries.append((row, -1))
        }
    }

    /// Free MPS; CBC needs the word FREE behind the name.
    public var text: String {
        var text = "NAME roster FREE\nROWS\n N cost\n"
        for row in rows { text += " \(row.kind) \(row.name)\n" }
        text += "COLUMNS\n"
        for (index, column) in columns.enumerated() {
            if column.cost != 0 { text += " x\(index) cost \(column.cost)\n" }
            for entry in column.entries { text += " x\(index) \(rows[entry.row].name) \(entry.factor)\n" }
            if column.cost == 0, column.entries.isEmpty { text += " x\(index) cost 0\n" }
        }
        text += "RHS\n"
        for row in rows where row.bound != 0 { text += " RHS \(row.name) \(row.bound)\n" }
        text += "BOUNDS\n"
        for (index, column) in columns.enumerated() {
            switch column.kind {
            case .binary: text += " BV BND x\(index)\n"
            case .continuous(let most): text += " UP BND x\(index) \(most)\n"
            }
        }
        return text + "ENDATA\n"
    }
}
