import Civil

/// What was brought back after OBS was gone or a channel was lost, as a person let it run.
public struct Restoration: Hashable, Sendable, Codable {
    /// How long this seat had not heard OBS; nil where it had not been gone, or nobody knows.
    public var outage: Milliseconds?
    /// What OBS has confirmed, in words and in order.
    public var done: [String]
    /// What the person left out.
    public var leftOut: [String]
    /// Why it stopped before its end; nil where all of it is done.
    public var failure: String?

    public init(outage: Milliseconds? = nil, done: [String], leftOut: [String] = [], failure: String? = nil) {
        self.outage = outage
        self.done = done
        self.leftOut = leftOut
        self.failure = failure
    }

    /// For the log and the record.
    public var words: String {
        var parts = failure.map { ["STOPPED: \($0)"] } ?? []
        parts.append(done.isEmpty ? "nothing restored" : "restored \(done.joined(separator: ", "))")
        if let outage { parts.append("OBS was gone \(outage.countUpText)") }
        if !leftOut.isEmpty { parts.append("left out: \(leftOut.joined(separator: ", "))") }
        return parts.joined(separator: "; ")
    }
}
