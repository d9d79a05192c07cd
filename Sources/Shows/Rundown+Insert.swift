import Civil

/// Edits of a rundown's rows, each of which one undo takes back.
extension Rundown {
    /// Which side of a cue something goes in.
    public enum Side: Hashable, Sendable { case before, after }

    /// The place of new rows: how many cues stand before it.
    public func place(_ side: Side, _ id: CueID?) -> Int {
        guard let index = id.flatMap({ index(of: $0) }) else { return cues.count }
        return side == .before ? index : index + 1
    }

    /// Puts cues in, with numbers that nobody has and without giving any other cue another number.
    /// - Parameters:
    ///   - new: with identifiers of their own; show, segment, position and number are given here.
    ///   - segment: nil for none.
    public func inserting(_ new: [Cue], at index: Int, segment: SegmentID?) -> RundownEdit {
        guard !new.isEmpty else { return RundownEdit(show: show.id) }
        let numbers = cues.map(\.number)
        var taken = Set(numbers)
        var before = numbers[..<index].last { CueNumber.isCalled($0) }
        // As far as they can matter for the number of a cue before them.
        let following = numbers[index...].prefix(64)
        let places = CuePlaces(for: new.count, at: index, among: cues.map(\.position))
        var added: [Cue] = []
        for (cue, position) in zip(new, places.added) {
            var cue = cue
            let known = before.map { [$0] } ?? []
            let number = CueNumber.at(known.count, in: known + following, taken: taken)
            taken.insert(number)
            before = number
            (cue.show, cue.segment, cue.position, cue.number) = (show.id, segment, position, number)
            added.append(cue)
        }
        return RundownEdit(show: show.id, cues: added + moved(places))
    }

    private func moved(_ places: CuePlaces) -> [Cue] {
        places.moved.sorted { $0.key < $1.key }.map { index, position in
            var cue = cues[index]
            cue.position = position
            return cue
        }
    }

    /// Moves rows together by one row; nil where they cannot go on. At the edge of a segment they first change into it.
    /// - Parameter ids: rows that do not stand together gather at the first of them.
    public func moving(_ ids: Set<CueID>, _ side: Side) -> RundownEdit? {
        let block = cues.indices.filter { ids.contains(cues[$0].id) }
        guard let first = block.first, let last = block.last else { return nil }
        let rest = cues.indices.filter { !ids.contains(cues[$0].id) }
        let isTogether = last - first + 1 == block.count
        let above = first - 1
        let below = last + 1
        let neighbour = side == .before ? above : below
        guard isTogether else { return moving(block, to: first, past: rest, segment: cues[first].segment) }
        guard cues.indices.contains(neighbour) else { return nil }
        let segment = cues[neighbour].segment
        if cues[side == .before ? first : last].segment != segment {
            return RundownEdit(show: show.id, cues: block.map { self.cue(at: $0, in: segment) })
        }
        return moving(block, to: side == .before ? above : first + 1, past: rest, segment: segment)
    }

    private func cue(at index: Int, in segment: SegmentID?) -> Cue {
        var cue = cues[index]
        cue.segment = segment
        return cue
    }

    /// - Parameter place: how many of the others stand before them then.
    private func moving(_ block: [Int], to place: Int, past rest: [Int], segment: SegmentID?) -> RundownEdit {
        let places = CuePlaces(for: block.count, at: min(place, rest.count), among: rest.map { cues[$0].position })
        let moved = zip(block, places.added).map { index, position in
            var cue = cue(at: index, in: segment)
            cue.position = position
            return cue
        }
        let others = places.moved.sorted { $0.key < $1.key }.map { index, position in
            var cue = cues[rest[index]]
            cue.position = position
            return cue
        }
        return RundownEdit(show: show.id, cues: moved + others)
    }

    /// Cuts a cue in two whose lengths sum up to its own: the second goes on with the same product and scene.
    /// - Parameter id: of the second one.
    /// - Returns: nil where the cue is not longer than that, or has no length of its own.
    public func splitting(_ cue: CueID, after length: Milliseconds, into id: CueID) -> RundownEdit? {
        guard let index = index(of: cue), length > .zero, plan[index].length > length, cues[index].canBeSplit else {
            return nil
        }
        var first = cues[index]
        var second = first
        second.id = id
        second.origin = nil
        second.start = .soft
        second.preWait = .zero
        first.postWait = .zero
        second.actions = scenes(at: index)
        if case .lasting(let whole) = first.length { second.length = .lasting(whole - length) }
        first.length = .lasting(length)
        first.countsToEnd = false
        if !first.incoming.isEmpty {
            second.host = first.incoming
            second.incoming = ""
        }
        var edit = inserting([second], at: index + 1, segment: first.segment)
        edit.cues.removeAll { $0.id == first.id }
        // Where the neighbourhood was spaced out, the first half has moved too.
        let places = CuePlaces(for: 1, at: index + 1, among: cues.map(\.position))
        if let position = places.moved[index] { first.position = position }
        edit.cues.append(first)
        return edit
    }

    /// The scenes among a cue's actions: what else it does is done once.
    private func scenes(at index: Int) -> String {
        guard case .success(let actions) = actions[index] else { return "" }
        return actions.filter { if case .scene = $0 { true } else { false } }.map(\.description).joined(separator: "; ")
    }
}

extension Cue {
    /// Whether it has a length that can be cut in two.
    fileprivate var canBeSplit: Bool {
        switch kind {
        case .normal, .untimed, .blocked, .skip: true
        case .milestone, .delay: false
        }
    }
}
