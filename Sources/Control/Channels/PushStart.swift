import Civil
import OBSProtocol
import Shows

/// A start of an output that this seat has ordered, until OBS says that it is on or another order leaves.
struct PushStart: Equatable, Sendable {
    /// What was answered instead of yes.
    var failure: Failure?

    struct Failure: Equatable, Sendable {
        var at: Moment
        var words: String
    }
}

/// Which output of which OBS.
struct OutputPlace: Hashable, Sendable {
    /// A room, or what stands for a link.
    var owner: RoomID
    var output: OutputName
}

extension ControlRoom {
    /// Keeps an order that leaves, if it starts an output; any order makes an end of the one before.
    mutating func noteOrder(_ command: OBSCommand, of owner: RoomID) {
        guard let (output, order) = command.outputOrder else { return }
        pushStarts[OutputPlace(owner: owner, output: output)] = order == .start ? PushStart() : nil
    }

    mutating func noteFailedStart(_ request: OBSRequest, _ failure: String, at now: Moment) {
        guard let output = request.starts else { return }
        pushStarts[OutputPlace(owner: request.room, output: output)]?.failure = .init(at: now, words: failure)
    }

    /// A start has come to what it was ordered for.
    mutating func settleStart(by route: Route, in studio: Studio) {
        guard !pushStarts.isEmpty, let place = place(of: route, in: studio) else { return }
        pushStarts[place] = nil
    }

    /// What became of this seat's last order to start a route's output, where nothing has; nil once it has been on.
    func failedStart(by route: Route, in studio: Studio, at now: Moment) -> String? {
        guard let place = place(of: route, in: studio), let start = pushStarts[place] else { return nil }
        if let failure = start.failure { return "start FAILED at \(clock(failure.at)): \(failure.words)" }
        guard let mirror = relays[place.owner]?.mirror ?? studios[place.owner]?.mirror,
            let desire = mirror.desires[place.output]
        else { return nil }
        switch mirror.standing(of: place.output, at: now) {
        case .failed(let at): return "start FAILED at \(clock(at)): OBS said yes and ended it again"
        case .late: return "start asked at \(clock(desire.since)): OBS said yes, nothing has come of it"
        case .unasked, .underWay, .met, .lost: return nil
        }
    }

    private func place(of route: Route, in studio: Studio) -> OutputPlace? {
        guard let (owner, command) = order(.start, by: route, in: studio), let output = command.outputOrder?.output
        else { return nil }
        return OutputPlace(owner: owner, output: output)
    }

    private func clock(_ moment: Moment) -> String { setup.zone.local(at: moment.wall).time.secondsText }
}
