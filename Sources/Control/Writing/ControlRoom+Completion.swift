import Civil
import Journal
import OBSProtocol
import Shows
import Staffing
import Terminal

/// What could be meant in a cell.
extension ControlRoom {
    /// Lists what fits the text before the cursor of a cell.
    func complete(_ cell: inout Writing.Cell) {
        let text = cell.text.text
        guard cell.field == .actions else {
            return cell.completion.find(text, among: cell.completion.words)
        }
        let draft = ActionDraft(String(text.prefix(cell.text.cursor)))
        let isQuoted = draft.partial.first == "\""
        cell.completion.find(
            isQuoted ? String(draft.partial.dropFirst()) : draft.partial, behind: isQuoted ? "\"" : "",
            among: words(for: draft.expects))
    }

    private func words(for expectation: ActionDraft.Expectation) -> [String] {
        guard let mirror = studio?.mirror else { return [] }
        switch expectation {
        case .verb: return ActionDraft.verbs
        case .scene: return mirror.scenes
        case .source: return mirror.inputs.map(\.name)
        case .transition: return mirror.transitions.map(\.name)
        case .order: return ["start", "stop"]
        case .nothing: return []
        }
    }

    /// Everything that could be meant in a column, in a useful order and without repeats.
    func words(for field: CueField) -> [String] {
        switch field {
        case .kind: ["skip", "untimed", "blocked ", "milestone", "delay"]
        case .advance: ["follow", "continue", "standby"]
        case .countsToEnd: ["yes"]
        case .host, .incoming: hostsKnown
        case .sku: collect { $0.product?.sku ?? "" }
        case .product: collect { $0.product?.name ?? "" }
        case .offer(.voucher, _): collect { $0.offers.first { !$0.voucher.isEmpty }?.voucher ?? "" }
        case .segment: (studio?.rundown?.segments.values.map(\.title) ?? []).sorted()
        case .number, .title, .start, .length, .end, .preWait, .postWait, .offer, .actions, .say, .never, .notes,
            .scene, .plan, .expected, .slack, .back, .gap:
            []
        }
    }

    /// Hosts that the store has found for what is typed.
    mutating func listHosts(_ page: RosterPage) {
        guard var cell = writing?.cell else { return }
        let known = Set(cell.completion.words)
        cell.completion.words += page.entries.map(\.host.name).filter { !known.contains($0) }
        if cell.completion.chosen == nil { complete(&cell) }
        writing?.cell = cell
    }

    /// Those of the cues on every desk, and of the roster as far as it has been read.
    private var hostsKnown: [String] {
        let booked = roster.page?.entries.map(\.host.name) ?? []
        return (collect(\.host) + collect(\.incoming) + booked).withoutRepeats
    }

    private func collect(_ word: (Cue) -> String) -> [String] {
        let here = studio?.rundown?.cues.map(word) ?? []
        let others = studios.values.filter { $0.room.id != roomID }.sorted { $0.room.id < $1.room.id }
        return (here + others.flatMap { $0.rundown?.cues.map(word) ?? [] }).withoutRepeats
    }

    /// A SKU that is known from another cue brings its product, and what holds for it where nothing has been typed.
    func fill(_ cue: inout Cue) {
        guard let sku = cue.product?.sku, !sku.isEmpty else { return }
        let known = studios.values.lazy.compactMap { $0.rundown?.cues }.joined().first {
            $0.product?.sku == sku && $0.id != cue.id && $0.product?.name.isEmpty == false
        }
        guard let known else { return }
        cue.product = known.product
        if cue.offers.isEmpty { cue.offers = known.offers }
    }
}

extension [String] {
    fileprivate var withoutRepeats: [String] {
        var seen: Set<String> = []
        return filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}
