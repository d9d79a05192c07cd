/// Levels in decibels, and where OBS draws them.
enum Decibels {
    /// OBS's fader at its very bottom.
    static let silence = -100.0
    static let loudest = 26.0
    /// What OBS's own fader reaches; more can only be typed.
    static let faderTop = 0.0

    /// Of a multiplier of full scale; silence for 0.
    static func of(multiplier: Double) -> Double {
        guard multiplier > 0.00001, multiplier.isFinite else { return silence }
        return min(20 * log10(multiplier), loudest)
    }

    /// `−6,0`, `−∞`, `—` where it is unknown.
    static func text(_ decibels: Double?) -> String {
        guard let decibels else { return "—" }
        return decibels <= -99.95 ? "−∞" : Numbers.decimal(decibels, places: 1)
    }

    /// Where OBS's logarithmic fader stands, 0 at its bottom … 1 at 0 dB
    /// (libobs/obs-audio-controls.c: a range of 96 dB with an offset of 6).
    static func place(onFader decibels: Double) -> Double {
        guard decibels < 0 else { return 1 }
        guard decibels > -96 else { return 0 }
        let bottom = log10(102.0)
        return (bottom - log10(6 - decibels)) / (bottom - log10(6.0))
    }

    /// What stands at a place of that scale, above its bottom.
    static func onFader(at place: Double) -> Double {
        let bottom = log10(102.0)
        return 6 - power10(bottom - place * (bottom - log10(6.0)))
    }

    /// The decimal logarithm of a positive number. A pure target has no C library; the series of the inverse hyperbolic
    /// tangent is exact to 1e-12 on the significand, which is 1 … 2.
    static func log10(_ value: Double) -> Double {
        let ratio = (value.significand - 1) / (value.significand + 1)
        var power = ratio
        var sum = 0.0
        for odd in stride(from: 1.0, through: 25, by: 2) {
            sum += power / odd
            power *= ratio * ratio
        }
        return (Double(value.exponent) * 0.693_147_180_559_945_3 + 2 * sum) / 2.302_585_092_994_045_7
    }

    /// Ten to a power of 0 … 3, which is all that the scale asks for.
    private static func power10(_ exponent: Double) -> Double {
        let natural = exponent * 2.302_585_092_994_045_7
        var term = 1.0
        var sum = 1.0
        for count in 1...40 {
            term *= natural / Double(count)
            sum += term
        }
        return sum
    }
}
