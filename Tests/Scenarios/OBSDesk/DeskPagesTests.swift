import OBSProtocol
import TestKit
import Testing

@Suite("OBS desk: scenes, filters, clips") struct DeskPagesTests {
    @Test func `pages follow each other, and each has its letter`() {
        let rian = Operator.ready()
        rian.press("F7")
        for page in ["scenes", "filters", "clips", "transitions", "outputs", "settings", "mixer"] {
            rian.press("Tab")
            #expect(rian.shows("OBS desk · \(page)"))
        }
        rian.press("[")
        #expect(rian.shows("OBS desk · settings"))
        for (key, page) in [("S", "scenes"), ("F", "filters"), ("C", "clips"), ("T", "transitions"), ("O", "outputs")] {
            rian.press(key)
            #expect(rian.shows("OBS desk · \(page)"))
        }
    }

    @Test func `an item is shown or hidden as it shall be`() {
        let rian = atDesk("S")
        #expect(rian.press("Right v").orders == [.itemShown(scene: "Starting Soon", id: 1, false)])
        #expect(rian.shows("hidden…"))
        rian.advance(by: 800)
        #expect(rian.shows("HIDDEN  Backdrop"))
        #expect(rian.press("v").orders == [.itemShown(scene: "Starting Soon", id: 1, true)])
    }

    @Test func `an item is locked`() {
        let rian = atDesk("S")
        let data: JSON = ["sceneName": "Starting Soon", "sceneItemId": 1, "sceneItemLocked": true]
        #expect(rian.press("Right K").orders == [.request("SetSceneItemLocked", data)])
        rian.advance(by: 100)
        #expect(rian.row("Backdrop").contains("locked"))
    }

    @Test func `a scene goes to preview in studio mode only`() {
        let rian = atDesk("S")
        #expect(rian.press("p").orders.isEmpty)
        #expect(rian.footer.contains("OBS is not in studio mode"))
    }

    @Test func `f goes to the filters of what is chosen`() {
        let rian = atDesk("M")
        rian.press("Right Right f")
        #expect(rian.shows("OBS desk · filters"))
        #expect(rian.shows("Noise gate"))
    }

    @Test func `a filter is switched as it shall be`() {
        let rian = atDesk("M")
        rian.press("Right Right f")
        rian.advance(by: 100)
        #expect(rian.press("Down v").orders == [.filter(source: "Mic", name: "Compressor", true)])
        rian.advance(by: 100)
        #expect(rian.shows("on   Compressor"))
    }

    @Test func `a setting keeps its type`() {
        let rian = atDesk("M")
        rian.press("Right Right f")
        rian.advance(by: 100)
        rian.tap("Down Right Enter Ctrl-U")
        rian.type("four")
        rian.advance(by: 100)
        #expect(rian.press("Enter").orders.isEmpty)
        #expect(rian.shows("ratio is a number"))
        rian.tap("Ctrl-U")
        rian.type("3,5")
        rian.advance(by: 100)
        let order = OBSCommand.filterSettings(source: "Mic", name: "Compressor", ["ratio": 3.5])
        #expect(rian.press("Enter").orders == [order])
    }

    @Test func `clips play, pause and go on by five seconds`() {
        let rian = atDesk("C")
        rian.tap("Down Down")
        rian.handle(
            .obs(
                World.roomA,
                .changed(
                    .mediaRead("Music", MediaStatus(state: .paused, cursor: .seconds(42), duration: .seconds(180))))))
        #expect(rian.row("Music").contains("paused"))
        #expect(rian.row("Music").contains("00:42"))
        #expect(rian.tap(">").orders == [.mediaCursor("Music", .seconds(47))])
        #expect(rian.tap("p").orders == [.media("Music", .play)])
        #expect(rian.press("s").orders == [.media("Music", .stop)])
    }

    private func atDesk(_ page: String) -> Operator {
        let rian = Operator.ready()
        rian.press("D y")
        rian.advance(by: 400)
        rian.press("F7 \(page)")
        rian.advance(by: 50)
        return rian
    }
}
