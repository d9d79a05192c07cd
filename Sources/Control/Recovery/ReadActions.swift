import Shows

/// The action lines of what a run has aired, read once each: what is drawn many times a second is read when the run changes.
///
/// An entry follows from its line alone, so none can be out of date.
struct ReadActions: Equatable, Sendable {
    private var actions: [String: [Action]] = [:]

    /// Takes in what a run has aired since, and forgets the lines of another.
    mutating func read(_ run: Run?) {
        guard let run, !run.hasEnded else {
            actions = [:]
            return
        }
        for airing in run.airings where actions[airing.cue.actions] == nil {
            actions[airing.cue.actions] = Self.parse(airing.cue)
        }
    }

    /// What a cue asks OBS for; nothing where its line cannot be read.
    func of(_ cue: Cue) -> [Action] { actions[cue.actions] ?? Self.parse(cue) }

    private static func parse(_ cue: Cue) -> [Action] { (try? ActionLine(parsing: cue.actions).actions) ?? [] }
}

extension Run {
    /// What has been on air and what is.
    var airings: [Airing] { asRun + (onAir.map { [$0] } ?? []) }
}
