import Civil

/// What is polled together with the statistics, so that one message serves all that is looked at.
struct Poll: Equatable, Sendable {
    var media: [String] = []
    var outputs: [String] = []

    init(_ wants: Wants, mirror: Mirror) {
        media = wants.media.filter(mirror.hasInput).sorted()
        outputs = wants.outputs ? mirror.outputs.map(\.name) : []
    }

    var requests: [Request] {
        Stats.requests + media.flatMap { Lookup.media($0).requests }
            + (outputs.isEmpty ? [] : Lookup.outputs.requests)
            + outputs.map { Request("GetOutputStatus", ["outputName": .string($0)]) }
    }

    /// What the answers to these requests say besides the statistics.
    func events(_ answers: [Answer]) -> [OBSEvent] {
        var rest = answers.dropFirst(Stats.requests.count)
        var events: [OBSEvent] = []
        for input in media {
            guard let answer = rest.popFirst() else { return events }
            if answer.isDone, let event = Lookup.media(input).event(answer.data) { events.append(event) }
        }
        if !outputs.isEmpty, let answer = rest.popFirst(), answer.isDone,
            let event = Lookup.outputs.event(answer.data)
        {
            events.append(event)
        }
        for output in outputs {
            guard let answer = rest.popFirst() else { return events }
            if answer.isDone, let numbers = OutputNumbers(answer.data) { events.append(.outputRead(output, numbers)) }
        }
        return events
    }
}
