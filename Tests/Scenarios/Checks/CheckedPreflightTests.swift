import OBSProtocol
import TestKit
import Testing

@Suite("What Siaran looks at itself before a show") struct CheckedPreflightTests {
    private func world(_ actions: [String]) -> World {
        var day = DemoDay.plain(actions)
        day.shows[0].status = .draft
        return World(day)
    }

    @Test func `with all there the rows say so, and count as nothing to do`() {
        let rian = Operator.preparing()
        rian.press("K")
        #expect(rian.shows("OBS  checked now"))
        #expect(rian.row("every action").contains("✓"))
        #expect(rian.row("microphones").contains("Mic open"))
        #expect(rian.row("disk").contains("6.000 kb/s assumed"))
        #expect(rian.row("picture").contains("1080×1920"))
        #expect(rian.shows("0 of 10 · draft"))
    }

    @Test func `what is missing is a row with the cues it hits and what mends it`() {
        let rian = Operator.preparing(world([#"scene "Hots Cam""#, #"scene "Host Cam""#, #"scene "Hots Cam""#]))
        rian.press("K")
        #expect(rian.row("OBS has no scene “Hots Cam”").contains("✗"))
        #expect(rian.shows("cues 1, 3: the nearest is “Host Cam”"))
    }

    @Test func `nobody ticks it, and Enter goes to the cue`() {
        let rian = Operator.preparing(world([#"scene "Host Cam""#, #"scene "Nowhere""#]))
        rian.press("K")
        rian.goTo("OBS has no scene")
        rian.act("n")
        #expect(rian.shows("takes no word for it"))
        rian.act("Enter")
        #expect(rian.tick("obs:scene:Nowhere") == nil)
        #expect(!rian.shows("Preflight ·"))
        rian.act("x")
        #expect(rian.world.store.day.cues[1].kind == .skip)
    }

    @Test func `the show is not ready until it is there or somebody answers for it`() {
        let world = world([#"scene "Nowhere""#])
        world.preflight = ChecklistTemplate(rows: [])
        let rian = Operator.preparing(world)
        rian.act("F6")
        #expect(rian.footer.contains("not ready: 1 open: OBS has no scene"))
        rian.press("K")
        rian.goTo("OBS has no scene")
        rian.press("w")
        rian.type("Yoga: comes with the new collection")
        rian.act("Enter")
        #expect(rian.row("OBS has no scene").contains("waived: Yoga"))
        rian.act("r")
        #expect(rian.statusOfShow() == .ready)
        #expect(rian.tick("obs:scene:Nowhere")?.by == "Yoga")
    }

    @Test func `a waiver stands for one thing only`() {
        let world = world([#"scene "Nowhere""#])
        let rian = Operator.preparing(world)
        rian.press("K")
        rian.goTo("OBS has no scene")
        rian.press("w")
        rian.type("Yoga: later")
        rian.act("Enter")
        world.tell(.changed(.inputRemoved("Mic")), of: World.roomA)
        rian.advance(by: 5)
        #expect(rian.row("microphones").contains("✗"))
        #expect(rian.row("microphones").contains("OBS has no “Mic”"))
    }

    @Test func `what is mended in OBS needs no key`() {
        let world = world([#"scene "Nowhere""#])
        let rian = Operator.preparing(world)
        rian.press("K")
        #expect(rian.shows("✗ OBS has no scene"))
        world.tell(.changed(.sceneCreated("Nowhere")), of: World.roomA)
        rian.advance(by: 5)
        #expect(!rian.shows("OBS has no scene"))
        #expect(rian.row("every action").contains("✓"))
    }

    @Test func `without OBS one row says that nothing is checked`() {
        let world = world([#"scene "Host Cam""#])
        let rian = world.sit(room: "A")
        rian.press("K")
        #expect(rian.row("none of 1 cues is checked").contains("✗"))
        #expect(!rian.shows("every action"))
    }

    @Test func `a landscape picture is told where a portrait is expected, and waits for nobody`() {
        let world = world([#"scene "Host Cam""#])
        let rian = Operator.preparing(world)
        let wide = VideoSettings(
            width: 1920, height: 1080, outputWidth: 1920, outputHeight: 1080, framesPerSecond: 30)
        world.tell(.changed(.videoChanged(wide)), of: World.roomA)
        rian.advance(by: 5)
        rian.press("K")
        #expect(rian.row("picture").contains("! picture"))
        #expect(rian.row("picture").contains("TT expects a portrait"))
    }
}
