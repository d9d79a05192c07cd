import Civil
import OBSProtocol
import Testing

@Suite struct RecheckTests {
    @Test func `what was made and removed at once, and said the other way round, is put right a second later`() {
        var desk = Desk()
        desk.goLive()
        desk.say(event: "InputRemoved", ["inputName": "Late"])
        desk.say(
            event: "InputCreated",
            ["inputName": "Late", "inputKind": "color_source_v3", "unversionedInputKind": "color_source"])
        desk.advance(300)
        #expect(desk.session.mirror.hasInput("Late"), "nothing says otherwise yet")
        _ = desk.sent()
        desk.advance(1000)
        desk.read()
        #expect(!desk.session.mirror.hasInput("Late"))
        #expect(desk.session.mirror.link == .live)
    }
}
