import Civil
import OBSProtocol
import OBSSimulator

/// One episode: a session, an honest OBS, and a postman who loses, doubles, spoils and mixes up what it says.
///
/// In the end the postman turns honest, and the session has to come to `.live` with a true mirror: nothing that was
/// sent before may have spoilt it for good.
public struct Fuzzer: Sendable {
    public private(set) var trial: Trial
    private var chance: Dice
    private var other: Counterpart
    private var delivered: [JSON] = []
    private let encoding: WireEncoding
    /// Every step is told before it is taken.
    private let tell: @Sendable (Step) -> Void

    public init(seed: UInt64, tell: @escaping @Sendable (Step) -> Void = { _ in }) {
        chance = Dice(seed: seed)
        encoding = chance.oneIn(3) ? .messagePack : .json
        trial = Trial(encoding: encoding)
        other = Counterpart(edition: chance.oneIn(2) ? .newest : .debian, wantsPassword: chance.oneIn(3))
        self.tell = tell
    }

    /// - Parameter count: messages; the steps between them are not counted.
    public mutating func run(_ count: Int) throws(Trial.Violation) {
        try take(.connect)
        while trial.messages < count { try step() }
        try recover()
        try end()
    }

    private mutating func end() throws(Trial.Violation) {
        tell(.disconnect)
        try trial.end()
    }

    private mutating func take(_ step: Step) throws(Trial.Violation) {
        tell(step)
        let wasOpen = trial.isOpen
        try trial.take(step)
        if step == .opened, !wasOpen, trial.isOpen { other.greet() }
        for message in trial.transmitted { other.hear(message) }
        trial.transmitted = []
    }

    private mutating func step() throws(Trial.Violation) {
        switch chance.roll(100) {
        case 0..<45: try deliver(from: 0)
        case 45..<50: try deliver(from: chance.roll(other.mail.count))
        case 50..<62: try deliverSpoilt()
        case 62..<66: try deliverAgain()
        case 66..<68: if !other.mail.isEmpty { other.mail.remove(at: chance.roll(other.mail.count)) }
        case 68..<72: try take(junk())
        case 72..<82: try pass(Int64(chance.roll(chance.oneIn(20) ? 20_000 : 300)))
        case 82..<90: try take(.perform(chance.roll(Step.commands.count)))
        case 90..<95: interfere()
        case 95: try take(.want(chance.roll(Step.wants.count)))
        case 96: try take(.pong)
        default: try connection()
        }
    }

    private mutating func connection() throws(Trial.Violation) {
        switch chance.roll(12) {
        case 0: try take(.closed(chance.pick([1000, 1001, 1006, 4000, 4008, 4009, 4010, 4011, 4012])))
        case 1: try take(.reconnect)
        case 2: try take(.failed)
        case 3: try take(.connect)
        case 4: if chance.oneIn(10) { other.quit() }
        case 5: other.tellMeters()
        case 6: try take(.proven)
        default: try take(.opened)
        }
    }

    private mutating func pass(_ length: Int64) throws(Trial.Violation) {
        other.advance(length)
        try take(.advance(length))
    }

    // MARK: the postman

    private mutating func deliver(from place: Int) throws(Trial.Violation) {
        guard !other.mail.isEmpty else { return try pass(Int64(chance.roll(100))) }
        let message = other.mail.remove(at: min(place, other.mail.count - 1))
        keep(message)
        try take(step(message))
    }

    private func step(_ message: JSON) -> Step {
        switch encoding.write(message) {
        case .text(let text): .text(text)
        case .binary(let bytes): .binary(bytes)
        }
    }

    private mutating func keep(_ message: JSON) {
        if delivered.count < 64 { delivered.append(message) } else { delivered[chance.roll(64)] = message }
    }

    private mutating func deliverAgain() throws(Trial.Violation) {
        guard !delivered.isEmpty else { return }
        try take(step(chance.pick(delivered)))
    }

    private mutating func deliverSpoilt() throws(Trial.Violation) {
        guard !other.mail.isEmpty || !delivered.isEmpty else { return }
        let message =
            other.mail.isEmpty || chance.oneIn(3) ? chance.pick(delivered + other.mail) : other.mail.removeFirst()
        if chance.oneIn(3) {
            let bytes: [UInt8] =
                switch encoding.write(message) {
                case .text(let text): Array(text.utf8)
                case .binary(let bytes): bytes
                }
            try take(step(Mutation.spoil(bytes, &chance)))
        } else {
            var spoilt = message
            for _ in 0...chance.roll(3) { spoilt = Mutation.spoil(spoilt, &chance) }
            try take(step(spoilt))
        }
    }

    private func step(_ bytes: [UInt8]) -> Step {
        encoding == .json ? .text(String(decoding: bytes, as: UTF8.self)) : .binary(bytes)
    }

    private mutating func junk() -> Step {
        switch chance.roll(3) {
        case 0: return .text(chance.pick(Corpus.texts))
        case 1: return .binary(chance.pick(Corpus.binaries))
        default: return step((0..<chance.roll(80)).map { _ in chance.byte() })
        }
    }

    /// Another client, or a person at OBS.
    private mutating func interfere() {
        let scene = JSON.string("Scene \(chance.roll(5))")
        let input = JSON.string("Input \(chance.roll(8))")
        switch chance.roll(14) {
        case 0: other.act("SetCurrentProgramScene", ["sceneName": scene])
        case 1: other.act("CreateScene", ["sceneName": scene])
        case 2: other.act("RemoveScene", ["sceneName": scene])
        case 3: other.act("SetSceneName", ["sceneName": scene, "newSceneName": .string("Scene \(chance.roll(5))")])
        case 4: other.act("CreateInput", ["sceneName": scene, "inputName": input, "inputKind": "ffmpeg_source"])
        case 5: other.act("RemoveInput", ["inputName": input])
        case 6: other.act("SetInputName", ["inputName": input, "newInputName": .string("Input \(chance.roll(8))")])
        case 7: other.act("ToggleInputMute", ["inputName": input])
        case 8: other.act("SetStudioModeEnabled", ["studioModeEnabled": .bool(chance.oneIn(2))])
        case 9: other.act("CreateSceneCollection", ["sceneCollectionName": "Other"])
        case 10: other.act("SetCurrentSceneCollection", ["sceneCollectionName": chance.oneIn(2) ? "Show" : "Other"])
        case 11: other.act("ToggleStream", nil)
        case 12: other.act("SetCurrentSceneTransition", ["transitionName": chance.oneIn(2) ? "Fade" : "Cut"])
        default: other.act("SetInputVolume", ["inputName": input, "inputVolumeDb": -3])
        }
    }

    // MARK: the end

    /// A person connects anew, and all is delivered as it should be.
    private mutating func recover() throws(Trial.Violation) {
        other.advance(30_000)
        other.mail = []
        try take(.reconnect)
        try take(.opened)
        for _ in 0..<2000 {
            try take(.proven)
            if other.mail.isEmpty {
                if trial.link == .live { return }
                try pass(50)
            }
            if !other.mail.isEmpty { try take(step(other.mail.removeFirst())) }
        }
        throw Trial.Violation(description: "it never came to life again, and is \(trial.link)")
    }
}
