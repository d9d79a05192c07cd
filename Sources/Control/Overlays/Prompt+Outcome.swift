import Civil
import Shows
import Terminal

/// What a line that is being typed would do to the show, before anybody presses Enter.
extension ControlRoom {
    func outcome(of prompt: Prompt, at now: Moment) -> Table.Item? {
        guard let studio else { return nil }
        switch prompt.purpose {
        case .standby, .violation, .checkIn, .time, .message: return nil
        case .drop(let cue):
            guard let label = studio.rundown?.cue(cue)?.label else { return nil }
            return Table.Item("\(label) is left out: \(out(with: .drop(cue), at: now))", outStyle(.drop(cue), at: now))
        case .adlib:
            let what = Self.parts(of: prompt.field.text).what
            guard what != "-" else { return nil }
            do throws(Declined) {
                let cue = try adlib(what, in: studio)
                let length = studio.rundown?.index(of: cue.id).flatMap { studio.rundown?.plan[$0].length } ?? .zero
                return Table.Item(
                    "next: \(cue.label), \(length.lengthText): \(out(with: .queue(cue.id), at: now))",
                    outStyle(.queue(cue.id), at: now))
            } catch {
                return Table.Item(error.reason, .warning)
            }
        }
    }

    /// `OUT 02:24 OVER instead of 03:36 to spare`.
    private func out(with act: Decision.Act, at now: Moment) -> String {
        guard let rundown = studio?.rundown, let end = projectedEnd(with: act, at: now) else { return "" }
        let before = Projection(of: rundown, run: studio?.run, at: now).end
        guard let out = rundown.show.hardOut else {
            return "ends \(clock(end, of: rundown.show)) instead of \(clock(before, of: rundown.show))"
        }
        return "OUT \(Self.words(end - out)) instead of \(Self.words(before - out))"
    }

    private func outStyle(_ act: Decision.Act, at now: Moment) -> Style {
        guard let out = studio?.rundown?.show.hardOut, let end = projectedEnd(with: act, at: now), end > out else {
            return .text
        }
        return .overTime
    }

    private static func words(_ over: Milliseconds) -> String {
        over > .zero ? "\(over.countUpText) OVER" : "\((-over).countUpText) to spare"
    }
}
