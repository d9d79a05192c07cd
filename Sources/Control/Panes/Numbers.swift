/// Numbers as people in Jakarta write them: `1.284`, `29,9`.
enum Numbers {
    /// With a comma before `places` decimals and a dot between thousands.
    static func decimal(_ value: Double, places: Int) -> String {
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        let scaled = (value.magnitude * scale).rounded()
        guard scaled < 9e15 else { return "—" }
        let units = Int64(scaled)
        let whole = grouped(units / Int64(scale))
        let sign = value < 0 && units > 0 ? "−" : ""
        guard places > 0 else { return sign + whole }
        let fraction = String(units % Int64(scale))
        return sign + whole + "," + String(repeating: "0", count: places - fraction.count) + fraction
    }

    static func grouped(_ value: Int64) -> String {
        let digits = Array(String(value))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(".") }
            text.append(digit)
        }
        return text
    }

    /// `—` where nothing is known.
    static func decimal(_ value: Double?, places: Int) -> String {
        value.map { decimal($0, places: places) } ?? "—"
    }
}
