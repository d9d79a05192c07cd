extension ContentLine {
    /// Takes a line apart: `NAME;PARAMETER=value,"value":value`.
    init(_ line: UnfoldedLine) throws(ICalendarTrouble) {
        let text = line.text
        var rest = Substring(text)
        let name = Self.takeName(&rest)
        guard !name.isEmpty, let next = rest.first, next == ":" || next == ";" else {
            throw ICalendarTrouble(
                line: line.number, "\"\(ICalendarTrouble.shown(text))\" is no line of iCalendar",
                expected: "NAME:VALUE, such as SUMMARY:Flash Sale")
        }
        var parameters: [Parameter] = []
        while rest.first == ";" {
            rest.removeFirst()
            let parameter = Self.takeName(&rest)
            guard !parameter.isEmpty, rest.first == "=" else {
                throw ICalendarTrouble(
                    line: line.number, "\(name) has a parameter without a value",
                    expected: ";NAME=VALUE before the colon")
            }
            var values: [String] = []
            repeat {
                rest.removeFirst()
                guard let value = Self.takeParameterValue(&rest) else {
                    throw ICalendarTrouble(
                        line: line.number, "\(name): the quotes of \(parameter) are never closed",
                        expected: "\(parameter)=\"…\"")
                }
                values.append(value)
            } while rest.first == ","
            parameters.append(Parameter(parameter, values))
        }
        guard rest.first == ":" else {
            throw ICalendarTrouble(line: line.number, "\(name) has no value", expected: "\(name):VALUE")
        }
        self.init(name, String(rest.dropFirst()), parameters: parameters, number: line.number)
    }

    /// Letters, digits and `-`; others write `_` and `.` as well.
    private static func takeName(_ rest: inout Substring) -> String {
        let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
        rest = rest.dropFirst(name.count)
        return name.uppercased()
    }

    private static func takeParameterValue(_ rest: inout Substring) -> String? {
        if rest.first == "\"" {
            rest.removeFirst()
            guard let end = rest.firstIndex(of: "\"") else { return nil }
            defer { rest = rest[rest.index(after: end)...] }
            return ParameterText.reading(rest[..<end])
        }
        let value = rest.prefix { $0 != "," && $0 != ";" && $0 != ":" }
        rest = rest.dropFirst(value.count)
        return ParameterText.reading(value)
    }
}
