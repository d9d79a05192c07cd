import Civil
import OBSProtocol
import Shows

/// What OBS tells only when it is asked: where clips stand, where the stream goes, and where it
/// records to.
extension ControlRoom {
    /// How old an answer may get.
    private static let askEvery: Milliseconds = .seconds(10)

    /// Asks the OBS of every room anew, where the last answers are old. Only reads leave.
    mutating func askForChecks(at now: Moment) -> [Effect] {
        var effects: [Effect] = []
        for room in studios.keys.sorted() {
            guard let studio = studios[room], studio.mirror.isCurrent, studio.mirror.link == .live,
                studio.rundown != nil, studio.run?.hasEnded != true,
                studio.checks.askedAt.map({ now.elapsed(since: $0) >= Self.askEvery }) ?? true
            else { continue }
            studios[room]?.checks.askedAt = now
            let clips = studio.checks.clips.filter(studio.mirror.hasInput)
            let lookups = clips.map { Lookup.media($0) } + [.streamService, .recordDirectory]
            for lookup in lookups {
                tickets += 1
                // Nothing is remembered for the answer: it comes as what OBS tells.
                effects.append(.obs(room, .read(lookup), tag: tickets))
            }
        }
        return effects
    }
}
