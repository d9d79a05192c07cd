import Civil
import Shows

/// A rundown as a file of its own, with every field of every cue, segment and offer: `siaran-rundown/1`.
///
/// Cues and segments are coded as the journal codes them, which reads every version that was ever written.
public struct RundownDocument: Hashable, Sendable, Codable {
    public static let format = "siaran-rundown/1"

    public var format = Self.format
    public var show: Show
    /// Those that offers may name, so that another house can tell which of its own they are.
    public var channels: [Channel]
    public var segments: [Segment]
    /// In the order of the rundown.
    public var cues: [Cue]

    public init(_ rundown: Rundown, channels: [Channel]) {
        show = rundown.show
        let named = Set(rundown.show.channels + rundown.cues.flatMap { $0.offers.compactMap(\.channel) })
        self.channels = channels.filter { named.contains($0.id) }
        segments = rundown.segments.values.sorted { $0.id < $1.id }
        cues = rundown.cues
    }

    /// Why a document is not taken.
    public enum Trouble: Error, Hashable, Sendable, CustomStringConvertible {
        case format(String)
        case channel(String, there: [String])
        /// Two cues or two segments of one identifier, or a cue of a segment that is not in it.
        case inconsistent(String)

        public var description: String {
            switch self {
            case .format(let found):
                "it is of the format \u{201c}\(found)\u{201d}; this Siaran reads \(RundownDocument.format)"
            case .channel(let name, let there):
                "it names the channel \(name), which is not in this house; there are \(there.joined(separator: ", "))"
            case .inconsistent(let what): "it contradicts itself: \(what)"
            }
        }
    }

    /// What the document comes to in a rundown. Cues that the rundown has are put in their place; in another show all of
    /// them are new, so that taking a rundown along never takes it away.
    public func edit(
        of rundown: Rundown, channels house: [Channel], missingCues: SheetMerge.MissingCues, makeID: () -> Int64
    ) throws(Trouble) -> RundownEdit {
        guard format == Self.format else { throw .format(format) }
        try check()
        let channelIDs = try channelIDs(in: house)
        let isSameShow = show.id == rundown.show.id
        var segmentIDs: [SegmentID: SegmentID] = [:]
        var edit = RundownEdit(show: rundown.show.id)
        for segment in segments {
            var segment = segment
            let id = isSameShow ? segment.id : SegmentID(makeID())
            segmentIDs[segment.id] = id
            (segment.id, segment.show) = (id, rundown.show.id)
            if rundown.segments[id] != segment { edit.segments.append(segment) }
        }
        // In another show they go behind what is there.
        let offset = isSameShow ? 0 : (rundown.cues.last?.position ?? 0) - min(0, cues.first?.position ?? 0)
        var kept = Set<CueID>()
        for cue in cues {
            var cue = cue
            if !isSameShow { cue.id = CueID(makeID()) }
            cue.show = rundown.show.id
            cue.segment = cue.segment.flatMap { segmentIDs[$0] }
            cue.position += offset
            for index in cue.offers.indices {
                cue.offers[index].channel = cue.offers[index].channel.flatMap { channelIDs[$0] }
            }
            kept.insert(cue.id)
            if rundown.cue(cue.id) != cue { edit.cues.append(cue) }
        }
        if missingCues == .removed {
            edit.removed = rundown.cues.map(\.id).filter { !kept.contains($0) }
            let used = Set(segmentIDs.values)
            edit.removedSegments = rundown.segments.keys.filter { !used.contains($0) }.sorted()
        }
        return edit
    }

    private func check() throws(Trouble) {
        guard Set(cues.map(\.id)).count == cues.count else { throw .inconsistent("two cues have one identifier") }
        guard Set(segments.map(\.id)).count == segments.count else {
            throw .inconsistent("two segments have one identifier")
        }
        let known = Set(segments.map(\.id))
        if let cue = cues.first(where: { cue in cue.segment.map { !known.contains($0) } ?? false }) {
            throw .inconsistent("the segment of cue \(cue.number) \(cue.title) is not in it")
        }
        for cue in cues where !cue.isWithinReach {
            throw .inconsistent("a length, day, place or amount of cue \(cue.number) \(cue.title) is out of reach")
        }
    }

    /// The house's channels in the place of the document's: the same one, else the one of the same name.
    private func channelIDs(in house: [Channel]) throws(Trouble) -> [ChannelID: ChannelID] {
        var ids: [ChannelID: ChannelID] = [:]
        for id in Set(cues.flatMap { $0.offers.compactMap(\.channel) }) {
            let name = channels.first { $0.id == id }?.name
            guard let found = house.first(where: { $0.name == name }) ?? house.first(where: { $0.id == id }) else {
                throw .channel(name ?? "\(id.raw)", there: house.map(\.name))
            }
            ids[id] = found.id
        }
        return ids
    }
}

extension Cue {
    /// Whether its numbers are such as a show can have: sums of them stay far from the edge of what numbers hold.
    fileprivate var isWithinReach: Bool {
        let month: Milliseconds = .hours(24 * 31)
        var lengths = [preWait, postWait]
        if case .lasting(let length) = length { lengths.append(length) }
        if case .delay(let length) = kind { lengths.append(length < .zero ? -length : length) }
        var days: [Int] = offers.flatMap { [$0.from?.day, $0.until?.day] }.compactMap { $0 }
        if case .hard(_, let day?) = start { days.append(day) }
        let amounts = offers.flatMap { [$0.price, $0.flash] }.compactMap { $0?.rupiah }
        return lengths.allSatisfy { (.zero...month).contains($0) } && days.allSatisfy { (-30...30).contains($0) }
            && amounts.allSatisfy { (0...Amount.most).contains($0) } && (-(1 << 52)...(1 << 52)).contains(position)
    }
}
