import Civil
import Control

// What a program outside asks of this seat: a pedal, a deck, a script.
extension Operator {
    /// Asks for an act now; the answer may take its time.
    @discardableResult
    public func ask(
        _ verb: RemoteVerb, room: String = "A", answer: RemoteAct.Answer = .whenAccepted, sent: Instant? = nil,
        lag: Milliseconds = .zero
    ) -> Asker {
        ask(.act(RemoteAct(verb, in: room, answer: answer, sent: sent)), lag: lag)
    }

    @discardableResult
    public func ask(_ request: RemoteRequest, lag: Milliseconds = .zero) -> Asker {
        let asker = Asker(world.nextAsker())
        handle(.asked(request, from: asker, lag: lag))
        return asker
    }

    /// The one answer to a request; nil while there is none.
    public func answer(to asker: Asker) -> RemoteAnswer? {
        guard let all = answers[asker] else { return nil }
        precondition(all.count == 1, "a request is answered once")
        return all.first
    }

    /// Asks, lets a while pass, and gives the answer.
    @discardableResult
    public func hear(_ verb: RemoteVerb, room: String = "A", after length: Milliseconds = 100) -> RemoteAnswer? {
        let asker = ask(verb, room: room)
        advance(by: length)
        return answer(to: asker)
    }
}

extension RemoteVerb {
    /// A TAKE that asks no questions back.
    public static let take = RemoteVerb.take(expects: .anything, doubts: .refuse)

    public static func take(expects number: String) -> RemoteVerb { .take(expects: .cue(number), doubts: .refuse) }
}
