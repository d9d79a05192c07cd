import Civil
import OBSProtocol
import Shows
import Terminal

/// A value being typed at the OBS desk.
struct DeskPrompt: Equatable, Sendable {
    var purpose: Purpose
    var field: TextField
    /// Why it could not be taken as it is.
    var trouble: String?

    enum Purpose: Equatable, Sendable {
        case volume(String), syncOffset(String), balance(String), tracks(String)
        case transitionLength, chapter, hotkeys
        case setting(source: String, filter: String, key: String, was: JSON)
        /// The word that stops an output on air.
        case stop(DeskDeed)
    }

    init(_ purpose: Purpose, text: String? = nil) {
        self.purpose = purpose
        field = TextField(text ?? "")
    }

    var title: String {
        switch purpose {
        case .volume(let input): "Fader of \(input)"
        case .syncOffset(let input): "Sync offset of \(input)"
        case .balance(let input): "Balance of \(input)"
        case .tracks(let input): "Tracks of \(input)"
        case .transitionLength: "Length of the transition"
        case .chapter: "Chapter in the recording"
        case .hotkeys: "Hotkeys"
        case .setting(_, let filter, let key, _): "\(key) of \(filter)"
        case .stop(let deed): "\(deed.words)?"
        }
    }

    var hint: String {
        switch purpose {
        case .volume: "dB, −100 to 26, such as -6,5 · Enter sets it · Esc"
        case .syncOffset: "ms, −950 to 20.000; later is more · Enter sets it · Esc"
        case .balance: "−100 left, 0 middle, 100 right · Enter sets it · Esc"
        case .tracks: "numbers 1 to 6 with blanks; nothing is none · Enter sets them · Esc"
        case .transitionLength: "ms, 50 to 20.000 · Enter sets it · Esc"
        case .chapter: "its name and Enter · Esc"
        case .hotkeys: "words that the hotkeys have; nothing lists all · Enter · Esc"
        case .setting(_, _, _, let was): "\(was.typeWords) · Enter sets it · Esc"
        case .stop: "type \(ListOverlay.stopWord) and Enter: it ends at once · Esc goes on"
        }
    }
}

extension JSON {
    fileprivate var typeWords: String {
        switch self {
        case .bool: "true or false"
        case .integer, .number: "a number"
        case .string: "a text"
        case .null, .array, .object: ""
        }
    }
}

extension ControlRoom {
    /// What is wrong stays open to be mended; nothing typed is lost.
    mutating func answer(
        _ stroke: KeyStroke, _ prompt: DeskPrompt, lag: Milliseconds, at now: Moment
    ) -> [Effect] {
        var prompt = prompt
        if stroke.key == .escape {
            overlay = nil
            return []
        }
        guard stroke.key == .enter else {
            _ = prompt.field.handle(stroke)
            prompt.trouble = nil
            overlay = .deskPrompt(prompt)
            return []
        }
        if let verdict = takeGuard.shadow(at: now, lag: lag) { return refusing(verdict.message, at: now) }
        do throws(Declined) {
            let deed = try deed(of: prompt)
            overlay = nil
            guard let deed else { return [] }
            if case .stop = prompt.purpose { return roomID.map { carryOut(deed, in: $0, at: now) } ?? [] }
            if case .volume(let input, let decibels) = deed { return setVolume(of: input, to: decibels, at: now) }
            return ask(deed, at: now)
        } catch {
            prompt.trouble = error.reason
            overlay = .deskPrompt(prompt)
            return []
        }
    }

    /// What the text asks for; nil where that is done with.
    private mutating func deed(of prompt: DeskPrompt) throws(Declined) -> DeskDeed? {
        let text = prompt.field.text.trimmed
        switch prompt.purpose {
        case .volume(let input):
            let value = text.lowercased().hasSuffix("db") ? String(text.dropLast(2)).trimmed : text
            return .volume(input, try number(value, in: -100...26, "dB"))
        case .syncOffset(let input):
            return .syncOffset(input, Milliseconds(Int64(try number(text, in: -950...20_000, "ms").rounded())))
        case .balance(let input):
            return .balance(input, 0.5 + (try number(text, in: -100...100, "").rounded()) / 200)
        case .tracks(let input):
            let numbers = text.lowercased() == "none" ? [] : text.split(separator: " ").map { Int($0) }
            guard numbers.allSatisfy({ $0.map((1...6).contains) ?? false }) else {
                throw Declined("tracks are numbers from 1 to 6, such as 1 2")
            }
            return .tracks(input, Dictionary(uniqueKeysWithValues: (1...6).map { ($0, numbers.contains($0)) }))
        case .transitionLength:
            let length = Milliseconds(Int64(try number(text, in: 50...20_000, "ms").rounded()))
            guard let current = studio?.mirror.transition else {
                throw Declined("OBS has not said which transition is set")
            }
            return .transitionLength(current, length)
        case .chapter: return .chapter(text)
        case .hotkeys:
            obsDesk.hotkeyFilter = text
            return nil
        case .setting(let source, let filter, let key, let was):
            guard let value = was.typed(prompt.field.text) else { throw Declined("\(key) is \(was.typeWords)") }
            return .filterSetting(source: source, filter: filter, key: key, value)
        case .stop(let deed):
            guard text == ListOverlay.stopWord else { throw Declined("type \(ListOverlay.stopWord) and Enter, or Esc") }
            return deed
        }
    }

    private func number(
        _ text: String, in range: ClosedRange<Double>, _ unit: String
    ) throws(Declined) -> Double {
        guard let value = Numbers.typed(text), range.contains(value) else {
            let (least, most) = (
                Numbers.decimal(range.lowerBound, places: 0), Numbers.decimal(range.upperBound, places: 0)
            )
            throw Declined("expected a number from \(least) to \(most)\(unit.isEmpty ? "" : " \(unit)")")
        }
        return value
    }
}
