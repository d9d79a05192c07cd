public import Civil

extension Mirror {
    /// How an output stands to what was last ordered of it from here.
    public func standing(of output: OutputName, at now: Moment) -> OutputStanding {
        guard let desire = desires[output] else { return .unasked }
        switch (desire.metAt, desire.brokenAt) {
        case (_?, let broken?): return .lost(at: broken)
        case (let met?, nil): return .met(since: met)
        case (nil, let broken?): return .failed(at: broken)
        case (nil, nil):
            return now.has(desire.deadline) ? .late(since: desire.deadline) : .underWay(since: desire.since)
        }
    }

    /// What OBS last reported of an output; nil is unknown, or an output it has not.
    public func phase(of output: OutputName) -> OutputPhase? {
        switch output {
        case .stream: stream.phase
        case .record: record.phase
        case .replayBuffer: replayBuffer
        case .virtualCamera: virtualCamera
        case .named(let name): self.output(name).map(\.phase)
        }
    }

    public func output(_ name: String) -> NamedOutput? { outputs.first { $0.name == name } }

    mutating func desire(_ order: OutputOrder?, of output: OutputName, at now: Moment) {
        guard let order else {
            desires[output] = nil
            return
        }
        desires[output] = OutputDesire(order, of: output, since: now)
        // What is so already needs no word of OBS; what is not may end without one.
        if let phase = phase(of: output), phase == .active || (order == .stop && phase == .off) {
            note(phase, of: output, at: now)
        }
    }

    mutating func note(_ phase: OutputPhase, of output: OutputName, at now: Moment) {
        desires[output]?.note(phase, at: now)
    }

    mutating func noteAllPhases(at now: Moment) {
        for output in desires.keys {
            if let phase = phase(of: output) { note(phase, of: output, at: now) }
        }
    }

    /// A list names what is active; counters stay, as they are read one by one.
    mutating func list(outputs list: [NamedOutput]) {
        let numbers = Dictionary(outputs.map { ($0.name, $0.numbers) }, uniquingKeysWith: { first, _ in first })
        outputs = list.map { output in
            var output = output
            output.numbers = numbers[output.name] ?? nil
            return output
        }
    }

    mutating func take(_ numbers: OutputNumbers, of name: String, at now: Moment) {
        guard let place = outputs.firstIndex(where: { $0.name == name }) else { return }
        var numbers = numbers
        numbers.readAt = now
        outputs[place].numbers = numbers
        outputs[place].isActive = numbers.isActive
        guard let desire = desires[.named(name)], let phase = phase(of: .named(name)) else { return }
        // Nobody says that it is starting, so that it is off yet is no end.
        if phase != .off || desire.order == .stop || desire.metAt != nil { note(phase, of: .named(name), at: now) }
    }
}

extension NamedOutput {
    /// As far as a list or a poll says: no event tells of it.
    public var phase: OutputPhase {
        if numbers?.isReconnecting == true { return .reconnecting }
        return isActive ? .active : .off
    }
}
