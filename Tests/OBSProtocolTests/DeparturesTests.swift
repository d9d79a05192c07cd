import Civil
import Testing

@testable import OBSProtocol

/// What a dry run lists is what a session transmits, of every kind of action, in and out of studio mode.
@Suite struct DeparturesTests {
    static let commands: [OBSCommand] = [
        .switchScene("Price Card", transition: nil),
        .switchScene("Price Card", transition: TransitionChoice(name: "Fade", duration: 300)),
        .switchScene("Host Cam", transition: nil), .mute("Mic", true), .mute("Mic", false), .text("Banner", "Rp 89.000"),
        .media("Mic", .restart), .media("Mic", .stop), .show("Banner", inScene: nil, true),
        .show("Banner", inScene: nil, false), .show("Nobody", inScene: nil, true), .stream(.start), .stream(.stop),
        .record(.start), .record(.stop), .request("SetInputVolume", ["inputName": "Mic", "inputVolumeDb": -6]),
        .request("SaveReplayBuffer", [:]), .preview("BRB"), .triggerTransition, .setStudioMode(true),
    ]

    @Test(arguments: commands, [true, false])
    func `a session sends what is listed`(command: OBSCommand, studioMode: Bool) {
        var desk = Desk()
        desk.goLive(studioMode: studioMode)
        desk.advance(2000)
        _ = desk.sent()
        let mirror = desk.session.mirror
        let reason = command.reasonNotToLeave(given: mirror)
        let listed = reason == nil ? command.departures(given: mirror) : []
        desk.perform(command, tag: 1)
        var transmitted: [[Request]] = []
        for departure in listed {
            if case .previewShown(let scene) = departure.cause {
                desk.say(event: "CurrentPreviewSceneChanged", ["sceneName": .string(scene)])
            }
            transmitted += desk.sent().map(\.requests)
        }
        transmitted += desk.sent().map(\.requests)
        #expect(transmitted == listed.map(\.requests))
        #expect(listed.isEmpty == (reason != nil))
    }

    @Test func `in studio mode a scene goes by preview and trigger, and at once where it is on preview`() {
        var desk = Desk()
        desk.goLive(studioMode: true)
        let mirror = desk.session.mirror
        #expect(
            OBSCommand.switchScene("BRB", transition: nil).departures(given: mirror).map(\.cause) == [
                .command, .previewShown("BRB"),
            ])
        #expect(OBSCommand.switchScene("Host Cam", transition: nil).departures(given: mirror).count == 1)
    }
}

extension Sent {
    fileprivate var requests: [Request] { zip(types, fields).map { Request($0, $1.object ?? [:]) } }
}
