import Civil
import OBSProtocol
import TestKit
import Testing

/// The OBS desk while a show is on air, as it looks at the sizes people have.
@Suite("Screens of the OBS desk") struct OBSDeskScreens {
    static let sizes = [(80, 24), (160, 48)]

    @Test(arguments: sizes) func `the mixer with levels, a mute and a fader on its way`(width: Int, height: Int) throws
    {
        let rian = Operator.onAir()
        rian.tap("F7 Right Right Down Down Down Right m")
        rian.advance(by: 200)
        rian.obs().temper = .idle
        rian.tap("Left Down")
        try check(rian, "mixer", width, height)
    }

    @Test(arguments: sizes) func `scenes, one of them on program`(width: Int, height: Int) throws {
        let rian = Operator.onAir()
        rian.tap("F7 S Right Down v")
        rian.advance(by: 200)
        try check(rian, "scenes", width, height)
    }

    @Test(arguments: sizes) func `the filters of a microphone`(width: Int, height: Int) throws {
        let rian = Operator.onAir()
        rian.tap("F7 Right Right f")
        rian.advance(by: 100)
        rian.tap("Down Right")
        try check(rian, "filters", width, height)
    }

    @Test(arguments: sizes) func `transitions, with the T-bar held`(width: Int, height: Int) throws {
        let rian = Operator.onAir("e")
        rian.press("S")
        rian.advance(by: 800)
        rian.press("s")
        rian.type("wheel")
        rian.press("Enter")
        rian.advance(by: 800)
        rian.tap("F7 T >")
        rian.advance(by: 200)
        rian.tap(">")
        try check(rian, "transitions", width, height)
    }

    @Test(arguments: sizes) func `outputs, a stream that was told to start`(width: Int, height: Int) throws {
        let rian = Operator.onAir()
        rian.tap("F7 O")
        rian.advance(by: 100)
        rian.obs().temper = .idle
        rian.world.tell(.ordered(.stream, .start), of: World.roomA)
        rian.advance(by: .seconds(3))
        try check(rian, "outputs", width, height)
    }

    @Test(arguments: sizes) func `settings, with the key masked`(width: Int, height: Int) throws {
        let rian = Operator.onAir()
        rian.tap("F7 P")
        rian.advance(by: 100)
        try check(rian, "settings", width, height)
    }

    private func check(_ rian: Operator, _ name: String, _ width: Int, _ height: Int) throws {
        _ = rian.frame(width, height)
        rian.advance(by: 100)
        hear(rian)
        try Golden().check(rian.frame(width, height), "desk-\(name)-\(width)x\(height)")
    }

    /// Loud music, a voice, and somebody who speaks while muted.
    private func hear(_ rian: Operator) {
        let levels = [("Music", 0.7, 0.7), ("Mic", 0.12, 0.2), ("Mic 2", 0, 0.15)]
        rian.handle(
            .obs(
                World.roomA,
                .meters(
                    levels.map { name, peak, input in
                        let channel = Meter.Channel(magnitude: peak / 2, peak: peak, inputPeak: input)
                        return Meter(input: name, channels: [channel, channel])
                    })))
    }
}
