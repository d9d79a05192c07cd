import Civil
import OBSProtocol
import Testing

extension Real {
    /// Siaran's client on a real OBS: what its mirror says is what another client sees, and what it asks for happens.
    @Suite(.needsOBS, .privateOBS("--demo")) struct OBSLibraryTests {
        let obs: PrivateOBS
        let witness: OBSWitness
        let client: LibraryClient

        init() async throws {
            obs = try #require(PrivateOBS.current)
            witness = try await OBSWitness(watching: obs)
            try await witness.request("SetStudioModeEnabled", ["studioModeEnabled": false])
            try await witness.switchScene(to: "Ending")
            try await witness.wait(forScene: "Ending")
            try await witness.connect(to: obs)
            client = LibraryClient(to: obs)
            try await client.waitUntilLive()
        }

        @Test(arguments: [WireEncoding.json, .messagePack])
        func `the mirror is what another client sees`(encoding: WireEncoding) async throws {
            let other = LibraryClient(to: obs, encoding: encoding)
            let mirror = try await other.waitUntilLive()
            #expect(mirror.isCurrent)
            #expect(mirror.scenes == (try await witness.scenes()))
            #expect(mirror.scenes.count == 9)
            #expect(mirror.program == (try await witness.scene()))
            let inputs = try await witness.request("GetInputList")["inputs"].array
            #expect(Set(mirror.inputs.map(\.name)) == Set(inputs.compactMap { $0["inputName"].string }))
            for name in ["Mic", "Music"] {
                #expect(mirror.input(name)?.isMuted == (try await witness.isMuted(name)))
            }
            let items = try await witness.request("GetSceneItemList", ["sceneName": "BRB"])["sceneItems"].array
            #expect(
                mirror.items["BRB"]?.map(\.source) == items.reversed().compactMap { $0["sourceName"].string })
            #expect(Set(mirror.transitions.map(\.name)) == ["Cut", "Fade"])
            #expect(mirror.studioMode == false)
            #expect(mirror.video?.width == 320 && mirror.video?.height == 180)
            #expect(mirror.stream.phase == .off && mirror.record.phase == .off)
            other.end()
            await end()
        }

        @Test func `a scene is switched, with a cut and with a fade of its own`() async throws {
            #expect(try await client.perform(.switchScene("Host Cam", transition: nil)) == .done)
            try await witness.wait(forScene: "Host Cam")
            let fade = TransitionChoice(name: "Fade", duration: 300)
            #expect(try await client.perform(.switchScene("Wheel", transition: fade)) == .done)
            try await witness.wait(forScene: "Wheel")
            try await client.wait(for: "the mirror shows it") { $0.program == "Wheel" && $0.running == nil }
            #expect(try await witness.scenesAired() == ["Host Cam", "Wheel"])
            let transition = try await witness.request("GetCurrentSceneTransition")
            #expect(transition["transitionName"].string == "Fade")
            #expect(try await client.perform(.switchScene("Nope", transition: nil)).isRefusal(600))
            await end()
        }

        @Test func `studio mode: preview, trigger, and a scene aired at once`() async throws {
            #expect(try await client.perform(.setStudioMode(true)) == .done)
            try await client.wait(for: "studio mode is on") { $0.studioMode == true }
            #expect(try await client.perform(.preview("Split")) == .done)
            try await client.wait(for: "it is on preview") { $0.preview == "Split" }
            #expect(try await witness.request("GetCurrentPreviewScene")["currentPreviewSceneName"].string == "Split")
            #expect(try await witness.scene() == "Ending")
            #expect(try await client.perform(.triggerTransition) == .done)
            try await witness.wait(forScene: "Split")
            #expect(try await client.perform(.switchScene("BRB", transition: nil)) == .done)
            try await witness.wait(forScene: "BRB")
            try await client.wait(for: "the mirror shows it") { $0.program == "BRB" }
            #expect(try await client.perform(.setStudioMode(false)) == .done)
            await end()
        }

        @Test func `a scene airs while the T-bar is held, and a bar that is let go is ended`() async throws {
            #expect(try await client.perform(.chooseTransition(TransitionChoice(name: "Fade", duration: 300))) == .done)
            #expect(try await client.perform(.setStudioMode(true)) == .done)
            try await client.wait(for: "studio mode is on") { $0.studioMode == true }
            #expect(try await client.perform(.preview("Split")) == .done)
            try await client.wait(for: "it is on preview") { $0.preview == "Split" }

            // Another client's hand, of which only the missing end of the transition tells; then ours; then a take of what
            // is on program.
            try await witness.request("SetTBarPosition", ["position": .number(0.5), "release": false])
            try await client.wait(for: "it is under way") { $0.running != nil }
            #expect(try await client.perform(.switchScene("BRB", transition: nil)) == .done)
            try await witness.wait(forScene: "BRB")
            try await client.wait(for: "it has ended") { $0.program == "BRB" && $0.running == nil }

            #expect(try await client.perform(.preview("Wheel")) == .done)
            #expect(try await client.perform(.tBar(0.4, .held)) == .done)
            try await client.wait(for: "it is held") { $0.running?.isHeld == true }
            #expect(try await client.perform(.switchScene("Host Cam", transition: nil)) == .done)
            try await witness.wait(forScene: "Host Cam")
            try await client.wait(for: "it has ended") { $0.program == "Host Cam" && $0.running == nil }

            #expect(try await client.perform(.preview("Wheel")) == .done)
            #expect(try await client.perform(.tBar(0.2, .held)) == .done)
            try await client.wait(for: "it is held") { $0.running?.isHeld == true }
            #expect(try await client.perform(.switchScene("Host Cam", transition: nil)) == .done)
            try await client.wait(for: "it has ended") { $0.running == nil }
            #expect(try await witness.request("GetCurrentSceneTransitionCursor")["transitionCursor"] == .number(1))
            #expect(try await client.perform(.switchScene("Split", transition: nil)) == .done)
            try await witness.wait(forScene: "Split")
            #expect(try await client.perform(.setStudioMode(false)) == .done)
            await end()
        }

        @Test func `sound, text, media and visibility reach OBS`() async throws {
            for mute in [true, false] {
                #expect(try await client.perform(.mute("Mic 2", mute)) == .done)
                #expect(try await witness.isMuted("Mic 2") == mute)
                try await client.wait(for: "the mirror shows it") { $0.input("Mic 2")?.isMuted == mute }
            }
            #expect(try await client.perform(.text("Banner", "Set hemat −40 %\nhari ini")) == .done)
            #expect(try await witness.text(of: "Banner") == "Set hemat −40 %\nhari ini")
            #expect(try await client.perform(.media("Bumper", .restart)) == .done)
            #expect(try await client.perform(.show("Banner", inScene: "Split", false)) == .done)
            try await client.wait(for: "it is hidden in one scene") { mirror in
                mirror.items["Split"]?.first { $0.source == "Banner" }?.isShown == false
                    && mirror.items["Price Card"]?.first { $0.source == "Banner" }?.isShown == true
            }
            #expect(try await client.perform(.mute("No such input", true)).isRefusal(600))
            await end()
        }

        @Test func `a recording starts and stops, seen by both`() async throws {
            #expect(try await client.perform(.record(.start)) == .done)
            try await client.wait(for: "it records") { $0.record.phase == .active }
            #expect(try await witness.isRecording() == true)
            try await client.wait(for: "bytes are written") { ($0.record.numbers?.bytes ?? 0) > 0 }
            #expect(try await client.perform(.record(.stop)) == .done)
            let mirror = try await client.wait(for: "it is off") { $0.record.phase == .off }
            try await eventually("others see it off too", see: witness.isRecording) { $0 == false }
            #expect(mirror.record.path?.hasSuffix(".mkv") == true)
            await end()
        }

        @Test func `a stream reaches the platform, and one that cannot is reported off`() async throws {
            try await obs.openSink()
            #expect(try await client.perform(.stream(.start)) == .done)
            try await client.wait(for: "bytes leave") {
                $0.stream.phase == .active && ($0.stream.numbers?.bytes ?? 0) > 0
            }
            #expect(try await witness.isStreaming() == true)
            #expect(try await client.perform(.stream(.stop)) == .done)
            try await client.wait(for: "it is off") { $0.stream.phase == .off }
            // OBS tells of the end a moment before its status does.
            try await eventually("others see it off too", see: witness.isStreaming) { $0 == false }

            try await obs.closeSink()
            let before = client.mirror.stream.phase
            #expect(before == .off)
            // OBS accepts it all the same; only its events tell.
            #expect(try await client.perform(.stream(.start)) == .done)
            try await client.wait(for: "nothing streams") { $0.stream.phase == .off }
            try await eventually("others see it off too", see: witness.isStreaming) { $0 == false }
            await end()
        }

        private func end() async {
            client.end()
            await witness.end()
        }
    }

    /// How the client stands with an OBS that refuses, dies, freezes and quits.
    @Suite(.needsOBS, .privateOBS("--demo")) struct OBSLinkTests {
        let obs: PrivateOBS

        init() throws { obs = try #require(PrivateOBS.current) }

        @Test func `a wrong password is refused once and not tried again`() async throws {
            let client = LibraryClient(to: obs, password: "a wrong password")
            try await client.wait(for: "it is refused") { $0.link == .refusedPassword }
            // Another client comes and goes meanwhile, which takes longer than the first retry would wait.
            try await obs.quit()
            try await obs.start()
            let other = LibraryClient(to: obs)
            try await other.waitUntilLive()
            #expect(
                client.links == [.connecting, .identifying, .refusedPassword] || client.links.last == .refusedPassword)
            #expect(client.links.filter { $0 == .connecting }.count == 1)
            other.end()
            client.end()
        }

        @Test func `OBS killed: offline, then live with everything read anew, and nothing is sent`() async throws {
            let client = LibraryClient(to: obs)
            try await client.waitUntilLive()
            #expect(try await client.perform(.switchScene("Wheel", transition: nil)) == .done)
            let before = try await client.wait(for: "it is on air") { $0.program == "Wheel" }
            try await obs.kill()
            let lost = try await client.wait(for: "the link is lost") { $0.link.isOffline }
            #expect(!lost.isCurrent && lost.program == "Wheel" && lost.scenes == before.scenes)
            #expect(try await client.perform(.switchScene("BRB", transition: nil)).isNotSent)

            try await obs.start()
            let witness = try await OBSWitness(watching: obs)
            let mirror = try await client.waitUntilLive()
            #expect(mirror.epoch == before.epoch + 1)
            #expect(mirror.program == (try await witness.scene()))
            #expect(try await witness.scenesAired() == [])
            client.end()
            await witness.end()
        }

        @Test func `a frozen OBS is silent, and live again when it moves`() async throws {
            let client = LibraryClient(to: obs)
            let before = try await client.waitUntilLive()
            try await obs.freeze()
            let frozen = try await client.wait(for: "it is silent") { $0.link.isSilent }
            #expect(!frozen.isCurrent && frozen.scenes == before.scenes)
            try await obs.thaw()
            #expect(try await client.waitUntilLive().isCurrent)
            client.end()
        }

        @Test func `OBS that quits takes no scene from the mirror`() async throws {
            let client = LibraryClient(to: obs)
            let before = try await client.waitUntilLive()
            try await obs.quit()
            let gone = try await client.wait(for: "the link is lost") { $0.link.isOffline }
            #expect(gone.scenes == before.scenes)
            #expect(gone.inputs == before.inputs)
            #expect(gone.items == before.items)
            try await obs.start()
            #expect(try await client.waitUntilLive().scenes == before.scenes)
            client.end()
        }
    }
}

extension Outcome {
    fileprivate func isRefusal(_ code: Int) -> Bool {
        if case .refused(code, _) = self { true } else { false }
    }

    fileprivate var isNotSent: Bool { if case .notSent = self { true } else { false } }
}
