import Civil
import Shows
import Testing

@Suite struct ActionLineTests {
    @Test func `a line reads as its actions in order`() throws {
        let line = try ActionLine(
            parsing: #"scene "Host Cam" with Fade 300ms; mute Mic;text Banner "Serum \"−40 %\"" ; wait 2s"#)
        #expect(
            line.actions == [
                .scene("Host Cam", with: .init(name: "Fade", length: 300)), .mute("Mic"),
                .text("Banner", "Serum \"−40 %\""), .wait(.seconds(2)),
            ])
    }

    @Test func `an empty line does nothing`() throws {
        #expect(try ActionLine(parsing: "  ").actions.isEmpty)
    }

    @Test(arguments: [
        ("scen Host", 1, "scen"), ("scene", 6, ""), ("mute Mic Mic", 10, "Mic"), ("record maybe", 8, "maybe"),
        (#"text Banner "open"#, 18, ""), ("wait 2x", 6, "2x"), ("scene A with Fade soon", 19, "soon"),
    ]) func `trouble points at its column`(text: String, column: Int, found: String) {
        let trouble = #expect(throws: ActionTrouble.self) { try ActionLine(parsing: text) }
        #expect(trouble?.column == column)
        #expect(trouble?.found == found)
    }

    @Test(arguments: [
        Action.scene("A \"b\" \\", with: .init(name: "Luma Wipe", length: 1500)), .scene("Host", with: nil),
        .mute("Mic; 2"),
        .text("Banner", ""), .record(.stop), .stream(.start), .wait(2500), .pin("S30"), .note("halo; pagi"),
    ]) func `what is printed reads back the same`(action: Action) throws {
        #expect(try ActionLine(parsing: action.description).actions == [action])
    }
}

@Suite struct RequestActionTests {
    @Test func `a request of OBS carries its data as they stand`() throws {
        let text = #"obs SetInputVolume {"inputName":"Mic; 2","inputVolumeDb":-6.5}; wait 1s; obs SplitRecordFile"#
        let line = try ActionLine(parsing: text)
        #expect(line.actions.map(\.description).joined(separator: "; ") == text)
        #expect(line.actions.first == .request("SetInputVolume", #"{"inputName":"Mic; 2","inputVolumeDb":-6.5}"#))
    }

    @Test(arguments: [("obs", 4), ("obs Set-Volume {}", 5), (#"obs SetInputVolume {"a":1"#, 26), ("obs A {} b", 10)])
    func `what is no request says where`(text: String, column: Int) {
        let trouble = #expect(throws: ActionTrouble.self) { try ActionLine(parsing: text) }
        #expect(trouble?.column == column)
    }
}
