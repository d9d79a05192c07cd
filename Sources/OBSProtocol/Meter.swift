/// How loud one input is, over the last moment that OBS measured.
public struct Meter: Equatable, Sendable {
    public var input: String
    public var channels: [Channel]

    public init(input: String, channels: [Channel]) {
        self.input = input
        self.channels = channels
    }

    /// One channel's levels, as multipliers of full scale: 0 is silence, 1 is 0 dB. The first two are 0 while it is muted.
    public struct Channel: Equatable, Sendable {
        public var magnitude: Double
        public var peak: Double
        /// Before mute and fader.
        public var inputPeak: Double

        public init(magnitude: Double, peak: Double, inputPeak: Double) {
            self.magnitude = magnitude
            self.peak = peak
            self.inputPeak = inputPeak
        }
    }
}

extension Meter {
    init?(_ data: JSON) {
        guard let input = data["inputName"].string else { return nil }
        self.init(input: input, channels: (data["inputLevelsMul"].array ?? []).compactMap(Channel.init))
    }

    static func list(_ data: JSON) -> [Meter] { (data["inputs"].array ?? []).compactMap(Meter.init) }
}

extension Meter.Channel {
    init?(_ levels: JSON) {
        guard let levels = levels.array, levels.count >= 3, let magnitude = levels[0].double,
            let peak = levels[1].double, let inputPeak = levels[2].double
        else { return nil }
        self.init(magnitude: magnitude, peak: peak, inputPeak: inputPeak)
    }
}
