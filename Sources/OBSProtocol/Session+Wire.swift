import Civil

// Messages out and in, matched by our own ids: OBS answers out of order, and sometimes too late.
extension Session {
    mutating func send(_ operation: Operation, _ data: JSON) {
        let message: JSON = ["op": .integer(operation.rawValue), "d": data]
        outputs.append(.transmit(settings.encoding.write(message)))
    }

    mutating func request(
        _ request: Request, _ purpose: Pending.Purpose, within length: Milliseconds, at now: Moment
    ) {
        var data = request.fields
        data["requestId"] = .string(nextID(purpose, within: length, at: now))
        send(.request, .object(data))
    }

    /// One batch, its requests one after the other (SerialRealtime): with Parallel, answers get mixed up.
    mutating func batch(
        _ requests: [Request], _ purpose: Pending.Purpose, haltOnFailure: Bool = false, within length: Milliseconds,
        at now: Moment
    ) {
        let id = nextID(
            purpose, within: length + Milliseconds(Timing.readingEach.count * Int64(requests.count)), at: now)
        let list = requests.map { JSON.object($0.fields) }
        send(
            .batch,
            [
                "requestId": .string(id), "haltOnFailure": .bool(haltOnFailure), "executionType": 0,
                "requests": .array(list),
            ])
    }

    private mutating func nextID(
        _ purpose: Pending.Purpose, within length: Milliseconds, at now: Moment
    ) -> String {
        lastID += 1
        line.pending[lastID] = Pending(purpose: purpose, until: now + length, epoch: line.epoch)
        return String(lastID)
    }

    /// One message from OBS, whatever it is.
    mutating func take(_ message: JSON, at now: Moment) {
        let data = message["d"]
        switch message["op"].int.flatMap(Operation.init) {
        case .hello: greet(data, at: now)
        case .identified: identified(at: now)
        // An event may overtake Identified.
        case .event: happened(data, at: now)
        case .response: answer(data, results: [Answer(data)], at: now)
        case .batchResponse: answer(data, results: (data["results"].array ?? []).map(Answer.init), at: now)
        case .identify, .reidentify, .request, .batch, nil: oddity("OBS sent an unknown kind of message", at: now)
        }
    }

    private mutating func answer(_ data: JSON, results: [Answer], at now: Moment) {
        guard let id = data["requestId"].string.flatMap(UInt64.init), id <= lastID else {
            return oddity("OBS answered what was never asked", at: now)
        }
        guard let pending = line.pending.removeValue(forKey: id) else {
            lateAnswers += 1
            return
        }
        defer { passClearing(at: now) }
        let isVoid = pending.epoch != line.epoch
        switch pending.purpose {
        case .errand(let number):
            if isVoid, line.errands[number]?.isLookup == true { return again(errand: number, at: now) }
            answered(errand: number, results, at: now)
        case .lists, .parts, .stats, .again, .target:
            guard !isVoid else {
                lateAnswers += 1
                return
            }
            read(pending.purpose, results, at: now)
        }
    }

    private mutating func read(_ purpose: Pending.Purpose, _ results: [Answer], at now: Moment) {
        switch purpose {
        case .errand: break
        case .lists: listsRead(results, at: now)
        case .parts(let parts): partsRead(parts, results, at: now)
        case .stats(let poll): statsRead(poll, results, at: now)
        case .again(let stale): readAgain(stale, results, at: now)
        case .target: targetRead(results.first, at: now)
        }
    }

    mutating func report(_ report: Report, at now: Moment) {
        mirror.fold(report, at: now)
        outputs.append(.report(report))
    }

    /// Notes something that was not understood; after a hundred of one connection they are only counted.
    mutating func oddity(_ text: String, at now: Moment) {
        oddities += 1
        line.oddities += 1
        switch line.oddities {
        case ..<100: report(.oddity(text), at: now)
        case 100: report(.oddity("OBS sends much that is not understood; the rest is counted only"), at: now)
        default: break
        }
    }
}
