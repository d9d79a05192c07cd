import Civil
import OBSProtocol
import Testing

@testable import Control

@Suite("What OBS showed before it was gone") struct StandingTests {
    @Test func `what is renamed after OBS is back is restored under its new name`() {
        var snapshot = Snapshot(versions: Versions(obs: "29.0.2", websocket: "5.1.0"))
        snapshot.scenes = ["Host", "Wheel"]
        snapshot.program = "Host"
        snapshot.inputs = [Input(name: "Mic", kind: "pulse_input_capture", isMuted: true)]
        let now = Moment(wall: Instant(milliseconds: 0), boot: 0, bootID: BootID(""))
        var mirror = Mirror()
        mirror.fold(.snapshot(snapshot), at: now)
        var standing = Standing(mirror, at: now)
        for event in [OBSEvent.sceneRenamed(from: "Host", to: "Kamera"), .inputRenamed(from: "Mic", to: "Rian")] {
            mirror.fold(.changed(event), at: now)
            standing.follow(event, in: mirror)
        }
        #expect(standing.scene == "Kamera")
        #expect(standing.mutes == ["Rian": true])
    }
}
