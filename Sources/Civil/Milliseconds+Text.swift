// How lengths of time are shown. A countdown rounds up while a count-up and the wall clock round down, so that all of
// them change at the same instant and a countdown says 00:00 exactly at zero.

extension Milliseconds {
    /// What is left: `01:12`, `1:02:03`, rounded up. Past zero it counts on as `-00:00`, `-00:01`: the sign stays, so
    /// that the first second over time is not mistaken for the last one of it.
    public var countdownText: String {
        let rounded = count > 0 ? (count - 1) / 1000 + 1 : count / 1000
        return clock(seconds: rounded.magnitude, sign: count < 0 ? "-" : nil)
    }

    /// What has run: `01:12`, `1:02:03`, rounded down. Before the start it is negative: `-00:01` until zero.
    public var countUpText: String {
        let rounded = count < 0 ? (count + 1) / 1000 - 1 : count / 1000
        return clock(seconds: rounded.magnitude, sign: count < 0 ? "-" : nil)
    }

    /// How far off the plan: `+01:53` late, `-00:12` early. Less than a second either way is on time: `+00:00`.
    public var offsetText: String {
        clock(seconds: (count / 1000).magnitude, sign: count <= -1000 ? "-" : "+")
    }

    /// A planned length for people: `08:00`, `26:30`, `1:30:00`, whole seconds.
    public var lengthText: String {
        clock(seconds: (count / 1000).magnitude, sign: count <= -1000 ? "-" : nil)
    }

    /// `mm:ss` below an hour, `h:mm:ss` from there.
    private func clock(seconds: UInt64, sign: Unicode.Scalar?) -> String {
        // Lengths below a thousand hours fit the 15 bytes that a string keeps without allocating.
        String(ascii: seconds < 3_600_000 ? 15 : 32) { text in
            if let sign { text.put(sign) }
            if seconds >= 3600 {
                text.put(seconds / 3600, digits: 1)
                text.put(":")
            }
            text.put(seconds / 60 % 60, digits: 2)
            text.put(":")
            text.put(seconds % 60, digits: 2)
        }
    }
}

extension Milliseconds {
    /// Reads a length as people type it: `5m`, `1h30m`, `90s`, `250ms`, `1:30` (a minute and a half), `1:02:03`, and
    /// bare digits: one or two are minutes, three or four `h:mm`, five or six `hh:mm:ss`. Units come in falling order, each once; below the first, a part that would
    /// make one more of the part before it (`1h90m`, `1:75`, `175`) is refused.
    public init(parsing text: String) throws(UnreadableTime) {
        guard let length = Self.typed(text) ?? Self.clock(text) ?? Self.digits(text) else {
            throw UnreadableTime(text: text, kind: "length of time", expected: "5m, 1h30m, 90s or 1:30")
        }
        self = length
    }

    private static func typed(_ text: String) -> Milliseconds? {
        var reader = ASCIIReader(text)
        var total: Int64 = 0
        var previous: Int64 = 0
        repeat {
            guard let number = reader.number(digits: 1...6), let unit = reader.unit() else { return nil }
            let part = Int64(number) * unit
            guard previous == 0 || (unit < previous && part < previous) else { return nil }
            total += part
            previous = unit
        } while !reader.isAtEnd
        return Milliseconds(total)
    }

    private static func clock(_ text: String) -> Milliseconds? {
        var reader = ASCIIReader(text)
        guard let first = reader.number(digits: 1...4), reader.skip(":"), let second = reader.digits(2), second < 60
        else {
            return nil
        }
        guard !reader.isAtEnd else { return .seconds(Int64(first * 60 + second)) }
        guard reader.skip(":"), let third = reader.digits(2), third < 60, reader.isAtEnd else { return nil }
        return .seconds(Int64((first * 60 + second) * 60 + third))
    }

    private static func digits(_ text: String) -> Milliseconds? {
        guard let (hours, minutes, seconds) = ASCIIReader.bareClock(text) else { return nil }
        return .seconds(Int64((hours * 60 + minutes) * 60 + seconds))
    }
}

extension ASCIIReader {
    /// `h`, `m`, `s` or `ms`, in milliseconds.
    fileprivate mutating func unit() -> Int64? {
        if skip("h") { return 3_600_000 }
        if skip("s") { return 1000 }
        guard skip("m") else { return nil }
        return skip("s") ? 1 : 60_000
    }
}
