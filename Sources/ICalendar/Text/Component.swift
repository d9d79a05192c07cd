/// What stands between BEGIN and END.
struct Component {
    var name: String
    var number: Int
    var lines: [ContentLine] = []
    var children: [Component] = []

    func line(_ name: String) -> ContentLine? { lines.first { $0.name == name } }

    /// The components of a file, one within the other; what is wrong with one costs no other.
    static func read(_ bytes: [UInt8], troubles: inout [ICalendarTrouble]) -> [Component] {
        var open = [Component(name: "", number: 0)]
        func close() {
            let closed = open.removeLast()
            open[open.count - 1].children.append(closed)
        }
        for unfolded in UnfoldedLine.lines(of: bytes) {
            let line: ContentLine
            do throws(ICalendarTrouble) { line = try ContentLine(unfolded) } catch {
                troubles.append(error)
                continue
            }
            let inner = line.value.uppercased()
            switch line.name {
            case "BEGIN":
                // An event in an event: the END of the first is missing.
                if inner == "VEVENT", let missing = open.lastIndex(where: { $0.name == "VEVENT" }) {
                    troubles.append(
                        ICalendarTrouble(
                            line: line.number, "an event begins within the one of line \(open[missing].number)",
                            expected: "END:VEVENT before it"))
                    while open.count > missing { close() }
                }
                open.append(Component(name: inner, number: line.number))
            case "END":
                guard let index = open.lastIndex(where: { $0.name == inner }), index > 0 else {
                    troubles.append(
                        ICalendarTrouble(
                            line: line.number, "END:\(inner) ends nothing", expected: "BEGIN:\(inner) before it")
                    )
                    continue
                }
                if index < open.count - 1 {
                    troubles.append(
                        ICalendarTrouble(
                            line: line.number, "END:\(inner) comes before the end of \(open[open.count - 1].name)",
                            expected: "END:\(open[open.count - 1].name)"))
                }
                while open.count > index { close() }
            default: open[open.count - 1].lines.append(line)
            }
        }
        closeAll(&open, troubles: &troubles)
        return open[0].children
    }

    /// A file that was cut off keeps what is whole in it.
    private static func closeAll(_ open: inout [Component], troubles: inout [ICalendarTrouble]) {
        if open.count > 1 {
            let last = open[open.count - 1]
            troubles.append(
                ICalendarTrouble(
                    line: last.number, event: last.name == "VEVENT" ? last.line("SUMMARY")?.text ?? "?" : nil,
                    "the file ends before the end of this \(last.name)", expected: "END:\(last.name)"))
        }
        while open.count > 1 {
            let closed = open.removeLast()
            if closed.name == "VCALENDAR" { open[open.count - 1].children.append(closed) }
        }
    }
}
