import OBSProtocol
import TestKit
import Testing

@Suite("OBS desk: meters") struct MetersTests {
    @Test func `they are followed while the mixer is looked at, and not a moment longer`() {
        let rian = Operator.ready()
        #expect(rian.press("F7").wants == [Wants(meters: true)])
        #expect(rian.press("S").wants == [Wants()])
        #expect(rian.press("M").wants == [Wants(meters: true)])
        #expect(rian.press("R").wants == [Wants(), Wants(meters: true)])
        #expect(rian.press("Esc").wants == [Wants()])
    }

    @Test func `who speaks while muted is seen`() {
        let rian = Operator.started()
        rian.press("F7")
        rian.press("Right Right m")
        rian.advance(by: 100)
        hear(rian, "Mic", peak: 0, input: 0.5)
        #expect(rian.shows("MUTED,SIGNAL"))
        hear(rian, "Mic", peak: 0, input: 0)
        rian.advance(by: 400)
        for _ in 1...60 { hear(rian, "Mic", peak: 0, input: 0) }
        #expect(!rian.shows("MUTED,SIGNAL"))
    }

    @Test func `what clipped stays marked until it is cleared`() {
        let rian = Operator.ready()
        rian.press("F7")
        hear(rian, "Mic", peak: 1, input: 1)
        for _ in 1...40 { hear(rian, "Mic", peak: 0.1, input: 0.1) }
        #expect(rian.shows("CLIPPED"))
        rian.press("x")
        #expect(!rian.shows("CLIPPED"))
    }

    @Test func `a level that is no longer measured is not shown`() {
        let rian = Operator.ready()
        rian.press("F7")
        hear(rian, "Mic", peak: 0.5, input: 0.5)
        #expect(rian.shows("peak −6,0"))
        rian.advance(by: 600)
        #expect(!rian.shows("peak −6,0"))
        #expect(rian.shows("not heard"))
    }

    private func hear(_ rian: Operator, _ input: String, peak: Double, input level: Double) {
        let channel = Meter.Channel(magnitude: peak / 2, peak: peak, inputPeak: level)
        rian.handle(.obs(World.roomA, .meters([Meter(input: input, channels: [channel, channel])])))
        rian.advance(by: 50)
    }
}

extension [Effect] {
    /// What was to be followed of OBS, in order.
    fileprivate var wants: [Wants] {
        compactMap { effect in
            guard case .want(_, let wants) = effect else { return nil }
            return wants
        }
    }
}
