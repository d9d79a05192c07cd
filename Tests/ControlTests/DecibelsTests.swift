import Testing

@testable import Control

@Suite struct DecibelsTests {
    @Test(arguments: [(1.0, 0.0), (0.5, -6.0206), (0.1, -20), (2, 6.0206), (0.001, -60), (0, -100), (.nan, -100)])
    func `a multiplier in decibels`(multiplier: Double, decibels: Double) {
        #expect((Decibels.of(multiplier: multiplier) - decibels).magnitude < 0.0001)
    }

    /// As libobs's own fader has them.
    @Test(arguments: [(0.0, 1.0), (-6, 0.7553), (-20, 0.4824), (-60, 0.1536), (-96, 0), (-100, 0), (5, 1)])
    func `where OBS's fader stands`(decibels: Double, place: Double) {
        #expect((Decibels.place(onFader: decibels) - place).magnitude < 0.0001)
    }

    @Test func `a place of the scale and back`() {
        for decibels in stride(from: -90.0, to: 0, by: 3.7) {
            #expect((Decibels.onFader(at: Decibels.place(onFader: decibels)) - decibels).magnitude < 0.0001)
        }
    }

    @Test(arguments: [(0.0, "0,0"), (-6.04, "−6,0"), (-100, "−∞"), (12.3, "12,3")])
    func `as people write them here`(decibels: Double, text: String) {
        #expect(Decibels.text(decibels) == text)
    }

    @Test func `what is unknown is no number`() { #expect(Decibels.text(nil) == "—") }

    @Test(arguments: [("-6,5", -6.5), ("−6.5", -6.5), ("3", 3.0)])
    func `a number as it is typed`(text: String, number: Double) { #expect(Numbers.typed(text) == number) }

    @Test(arguments: ["", "six", "1.2.3", "nan", "inf"])
    func `what is no number`(text: String) { #expect(Numbers.typed(text) == nil) }
}
