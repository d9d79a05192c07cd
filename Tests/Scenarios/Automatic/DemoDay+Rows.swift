import Civil
import DemoDay
import Shows
import TestKit

extension DemoDay {
    /// The plain show with a cue for every way to advance, a minute each, each with a scene of its own.
    static func rows(_ advances: [Cue.Advance], _ change: (inout [Cue]) -> Void = { _ in }) -> DemoDay {
        let scenes = ["Host Cam", "Wheel", "Split", "Price Card", "Product Close"]
        var day = plain(advances.indices.map { "scene \"\(scenes[$0 % scenes.count])\"" })
        for index in day.cues.indices {
            day.cues[index].advance = advances[index]
            day.cues[index].length = .lasting(.minutes(1))
        }
        change(&day.cues)
        return day
    }
}

extension Operator {
    /// A live run of such a show with its first cue on air since `airedAt`, to the millisecond.
    static func airing(_ day: DemoDay) -> (rian: Operator, airedAt: Moment) {
        let rian = Operator.started("l", World(day))
        let airedAt = rian.world.now
        rian.press(.space)
        rian.advance(by: 10)
        return (rian, airedAt)
    }

    /// Lets time pass until so long after a moment.
    @discardableResult
    func advance(to length: Milliseconds, after moment: Moment) -> [Effect] {
        advance(by: length - world.now.elapsed(since: moment))
    }

    /// The lines of the newest run with the moments they carry, from the first that fits.
    var written: [(line: Run.Line, at: Moment)] {
        world.store.journal.compactMap { entry in
            guard case .run(_, let line) = entry.change else { return nil }
            return (line, entry.at)
        }
    }

    /// When each TAKE happened, by the journal, as lengths since a moment.
    func takes(since moment: Moment) -> [Milliseconds] {
        written.compactMap { entry in
            guard case .took = entry.line else { return nil }
            return entry.at.elapsed(since: moment)
        }
    }

    /// How often an automatic take was MISSED, by the journal.
    var missed: Int {
        written.filter { entry in
            guard case .missed = entry.line else { return false }
            return true
        }.count
    }
}
