import Civil
import Journal
import Shows
import Terminal

/// Changing the show while it runs, each with its reason: an adlib queued, a cue dropped, time given or taken.
extension ControlRoom {
    /// Opens the line in which an adlib is named; the cue on air stands there already where it is to be repeated.
    mutating func openAdlib(repeating: Adlib, at now: Moment) -> [Effect] {
        refusing(at: now) { room throws(Declined) in
            let (studio, run) = try room.running()
            guard run.advance != .rolling else { throw Declined("the run rolls: hold or GO ends it first") }
            var text = ""
            if repeating == .onAir {
                guard let cue = run.onAir?.cue else { throw Declined("nothing is on air to repeat") }
                guard let rundown = studio.rundown, rundown.index(of: cue.id) != nil else {
                    throw Declined("the cue on air is no longer in the rundown")
                }
                text = "\(cue.number.isEmpty ? cue.title.filter { $0 != ":" } : cue.number): "
            }
            room.overlay = .prompt(Prompt(purpose: .adlib, field: .init(text)))
            return []
        }
    }

    /// What an adlib is to begin with.
    enum Adlib: Equatable {
        case anything
        case onAir
    }

    /// Opens the reason for which the cue under the cursor is dropped; a dropped one airs again at once.
    mutating func toggleDrop(at now: Moment) -> [Effect] {
        refusing(at: now) { room throws(Declined) in
            let (studio, run) = try room.running()
            guard let rundown = studio.rundown, let index = room.cues.selected else {
                throw Declined("no cue is under the cursor")
            }
            let cue = rundown.cues[index]
            if run.dropped[cue.id] != nil { return try room.decide(.keep(cue.id), about: cue, "", at: now) }
            guard run.onAir?.cue.id != cue.id else {
                throw Declined("\(cue.label) is on air: GO leaves it")
            }
            room.overlay = .prompt(Prompt(purpose: .drop(cue.id)))
            return []
        }
    }

    mutating func openTime(at now: Moment) -> [Effect] {
        refusing(at: now) { room throws(Declined) in
            guard try room.running().run.onAir != nil else { throw Declined("nothing is on air to give time to") }
            room.overlay = .prompt(Prompt(purpose: .time))
            return []
        }
    }

    /// The room on screen with its run, for who may steer it.
    private func running() throws(Declined) -> (studio: Studio, run: Run) {
        guard let studio, let run = studio.run, !run.hasEnded else { throw Declined(Refusal.noRun.message) }
        try needDesk(of: studio)
        return (studio, run)
    }

    // MARK: What was typed

    /// `7: a viewer asks`: what, and after a colon why.
    static func parts(of text: String) -> (what: String, reason: String) {
        let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        return (halves.first?.trimmed ?? "", halves.count > 1 ? halves[1].trimmed : "")
    }

    mutating func finishAdlib(_ text: String, at now: Moment) throws(Declined) -> [Effect] {
        let (what, reason) = Self.parts(of: text)
        let (studio, run) = try running()
        if what == "-" {
            guard let last = run.queue.last, let cue = studio.rundown?.cue(last) else {
                throw Declined("nothing is queued")
            }
            return try decide(.unqueue(last), about: cue, reason, at: now)
        }
        let cue = try adlib(what, in: studio)
        return try decide(.queue(cue.id), about: cue, reason, at: now)
    }

    mutating func finishDrop(_ id: CueID, _ text: String, at now: Moment) throws(Declined) -> [Effect] {
        guard let cue = try running().studio.rundown?.cue(id) else { throw Declined(Refusal.unknownCue.message) }
        guard try running().run.onAir?.cue.id != id else { throw Declined("\(cue.label) is on air: GO leaves it") }
        guard !text.isEmpty else { throw Declined("a dropped cue needs its reason: it is kept in the record") }
        return try decide(.drop(id), about: cue, text, at: now)
    }

    mutating func finishTime(_ text: String, at now: Moment) throws(Declined) -> [Effect] {
        // A length may hold a colon of its own: `+1:30`.
        let word = text.split(separator: " ").first.map(String.init) ?? ""
        let isNegative = word.first == "-" || word.first == "\u{2212}"
        let digits = isNegative || word.first == "+" ? String(word.dropFirst()) : word
        let typed = digits.last == ":" ? String(digits.dropLast()) : digits
        guard let length = try? Milliseconds(parsing: typed), length > .zero else {
            throw Declined("“\(word)” is no length; expected \(Prompt.timeExpected)")
        }
        var reason = text.dropFirst(word.count).drop { $0 == " " }
        if reason.first == ":" { reason = reason.dropFirst() }
        guard let cue = try running().run.onAir?.cue else { throw Declined("nothing is on air to give time to") }
        return try decide(.extend(isNegative ? -length : length), about: cue, reason.trimmed, at: now)
    }

    /// The cue that a person means: by number, SKU, basket number, or words of its title and product.
    func adlib(_ what: String, in studio: Studio) throws(Declined) -> Cue {
        guard let rundown = studio.rundown, let run = studio.run else { throw Declined(Refusal.noRun.message) }
        if what.isEmpty {
            guard let index = cues.selected else { throw Declined("name a cue, a SKU or words of a product") }
            return try takeable(rundown.cues[index], in: run)
        }
        let wanted = what.lowercased()
        let ways: [(Cue) -> Bool] = [
            { $0.number.lowercased() == wanted }, { $0.product?.sku.lowercased() == wanted },
            { cue in cue.offers.contains { !$0.bag.isEmpty && "bag \($0.bag)".lowercased() == wanted } },
            { cue in
                let words = "\(cue.title) \(cue.product?.name ?? "") \(cue.product?.sku ?? "")".lowercased()
                return wanted.split(separator: " ").allSatisfy { words.contains($0) }
            },
        ]
        for way in ways {
            let found = rundown.cues.filter(way)
            // Several cues of one product: the one that may air, the nearest to come before one that has been.
            let place = run.place(in: rundown) ?? -1
            let fit = found.filter { run.refusal(of: $0) == nil }
            if let cue = fit.first(where: { (rundown.index(of: $0.id) ?? 0) > place }) ?? fit.first { return cue }
            if let cue = found.first { return try takeable(cue, in: run) }
        }
        throw Declined("no cue is called “\(what)”, sells it or says it")
    }

    private func takeable(_ cue: Cue, in run: Run) throws(Declined) -> Cue {
        if let refusal = run.refusal(of: cue) { throw Declined("\(cue.label): \(refusal.message)") }
        return cue
    }

    private mutating func decide(
        _ act: Decision.Act, about cue: Cue, _ reason: String, at now: Moment
    ) throws(Declined) -> [Effect] {
        let (studio, run) = try running()
        guard let rundown = studio.rundown else { throw Declined(Refusal.noRun.message) }
        let decision = Decision(
            act: act, about: cue.label, reason: reason, figures: run.newestCheckIns,
            standby: run.standby(after: act, in: rundown))
        return commit(.run(id: run.id, line: .decided(decision)), for: .steer(run.room), at: now)
    }

    // MARK: What it would do

    /// When the show would end with a decision, before anybody has made it.
    func projectedEnd(with act: Decision.Act, at now: Moment) -> Instant? {
        guard let studio, var run = studio.run, let rundown = studio.rundown else { return nil }
        run.fold(
            .decided(Decision(act: act, about: "", reason: "", standby: run.standby(after: act, in: rundown))), at: now)
        return Projection(of: rundown, run: run, at: now).end
    }
}

extension Run {
    /// The newest numbers of each channel.
    var newestCheckIns: [CheckIn] {
        var newest: [CheckIn] = []
        for remark in remarks.reversed() {
            guard case .checkIn(let checkIn) = remark.what, !newest.contains(where: { $0.channel == checkIn.channel })
            else { continue }
            newest.append(checkIn)
        }
        return newest.reversed()
    }
}
