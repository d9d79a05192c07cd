import Civil

/// A host whom a show needs on set, and from when.
public struct HostDuty: Hashable, Sendable {
    public var name: String
    /// When the first shift of theirs begins, or the first cue that names them; nil for the start of the show.
    public var from: Instant?
    /// What they are booked as; empty where only a cue names them.
    public var role: String

    public init(name: String, from: Instant? = nil, role: String = "") {
        self.name = name
        self.from = from
        self.role = role
    }

    /// The people in what a cue says of its host: `Sari`, `Sari → Mega`, `Sari, Mega & Tio`.
    public static func names(in text: String) -> [String] {
        text.split(whereSeparator: { "→>,/&+".contains($0) }).map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    private static func trimmed(_ text: String) -> String {
        var part = text[...]
        while part.first == " " || part.first == "-" { part.removeFirst() }
        while part.last == " " || part.last == "-" { part.removeLast() }
        return String(part)
    }
}

extension [HostDuty] {
    /// Booked hosts, with those added whom a cue that can air names: each once, however it is written.
    public func adding(hostsOf rundown: Rundown) -> [HostDuty] {
        var duties = self
        var known = Set(duties.map { $0.name.lowercased() })
        var read: Set<String> = []
        var host = ""
        for (cue, planned) in zip(rundown.cues, rundown.plan) where cue.canBeTaken {
            // Most cues have the host of the one before: a long rundown is read in no time.
            guard cue.host != host || cue.isHandOver else { continue }
            host = cue.host
            for text in [cue.host, cue.incoming] where !text.isEmpty && read.insert(text).inserted {
                for name in HostDuty.names(in: text) where known.insert(name.lowercased()).inserted {
                    duties.append(HostDuty(name: name, from: planned.start))
                }
            }
        }
        return duties
    }
}
