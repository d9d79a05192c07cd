import ArgumentParser
import Civil
import Configuration
import OBSClient
import OBSProtocol

/// What can be asked of a room's OBS from a shell.
struct OBS: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "obs", abstract: "Ask a room's OBS.",
        subcommands: [Status.self, Watch.self, Call.self, Scenes.self, Batch.self, Setup.self],
        defaultSubcommand: Status.self)

    /// Says what OBS is doing now.
    struct Status: OBSLook {
        static let configuration = CommandConfiguration(
            commandName: "status", abstract: "Say what OBS is doing now.",
            discussion: "The password comes from the config or SIARAN_OBS_PASSWORD. \(OBSExit.words)")

        @OptionGroup var options: OBSOptions

        @Flag(help: "Print one line of JSON.")
        var json = false

        func tell(_ mirror: Mirror) {
            if json { return print(line(mirror).text.escapedForTerminal) }
            for (label, value) in lines(mirror) { print(label.padded(to: 12) + value.plainLine) }
        }

        private func line(_ mirror: Mirror) -> JSON {
            let phase = { (phase: OutputPhase?) in phase.map { JSON.string("\($0)") } ?? nil }
            let text = { (text: String?) in text.map(JSON.string) ?? nil }
            return [
                "obs": text(mirror.versions?.obs), "websocket": text(mirror.versions?.websocket),
                "collection": text(mirror.collection), "profile": text(mirror.profile),
                "program": text(mirror.program), "preview": mirror.studioMode == true ? text(mirror.preview) : nil,
                "studioMode": mirror.studioMode.map(JSON.bool) ?? nil,
                "stream": phase(mirror.stream.phase), "record": phase(mirror.record.phase),
                "virtualCamera": phase(mirror.virtualCamera), "replayBuffer": phase(mirror.replayBuffer),
                "onAir": .array(mirror.outputsOnAir.map(JSON.string)),
                "width": mirror.video.map { .integer(Int64($0.width)) } ?? nil,
                "height": mirror.video.map { .integer(Int64($0.height)) } ?? nil,
                "fps": mirror.stats?.framesPerSecond.map(JSON.number) ?? nil,
                "scenes": .array(mirror.scenes.map(JSON.string)),
                "inputs": .array(mirror.inputs.map { .string($0.name) }),
            ]
        }

        private func lines(_ mirror: Mirror) -> [(String, String)] {
            let stats = mirror.stats
            return [
                ("OBS", "\(mirror.versions?.obs ?? "—"), obs-websocket \(mirror.versions?.websocket ?? "—")"),
                ("program", mirror.program ?? "—"),
                ("preview", mirror.studioMode == true ? mirror.preview ?? "—" : "studio mode off"),
                ("stream", "\(mirror.stream.phase.map { "\($0)" } ?? "—")"),
                ("record", "\(mirror.record.phase.map { "\($0)" } ?? "—")"),
                ("canvas", mirror.video.map { "\($0.width)×\($0.height)" } ?? "—"),
                ("fps", stats?.framesPerSecond.map { "\(($0 * 10).rounded() / 10)" } ?? "—"),
                ("scenes", mirror.scenes.joined(separator: ", ")),
                ("inputs", mirror.inputs.map(\.name).joined(separator: ", ")),
            ]
        }
    }
}

/// Which OBS a command means, and how to get in.
struct OBSTarget {
    var address: OBSAddress
    var trust: Trust
    var password: String?
    var encoding: WireEncoding

    init(_ workplace: Workplace, room name: String?, address text: String?) throws {
        if let text {
            do { address = try OBSAddress(text) } catch { throw ValidationError("--obs: \(error)") }
            trust = .systemRoots
            password = workplace.environment["SIARAN_OBS_PASSWORD"]
            encoding = .json
            return
        }
        let room = name.flatMap { workplace.settings.room($0) } ?? (name == nil ? workplace.settings.rooms.first : nil)
        guard let room else {
            let known = workplace.settings.rooms.map(\.name).joined(separator: ", ")
            throw ValidationError(
                name.map {
                    "no room \($0) in \(workplace.settings.origin.file); there are: \(known.isEmpty ? "none" : known)"
                }
                    ?? "no room is configured in \(workplace.settings.origin.file): `siaran config sample` shows how")
        }
        address = room.obs
        trust = Trust(authorities: room.authorities)
        password = try workplace.settings.secret(ofRoom: room.name, environment: workplace.environment)?.reveal()
        encoding = room.encoding == .json ? .json : .messagePack
    }
}

extension Trust {
    /// - Parameter authorities: the path of a PEM file, nil for what this system trusts.
    init(authorities: String?) { self = authorities.map { .authorities(inFile: $0) } ?? .systemRoots }
}

extension Link {
    /// Whether waiting longer would tell no more; a try that failed has said why.
    var hasSettled: Bool {
        switch self {
        case .live, .refusedPassword, .kicked, .unsupported: true
        case .offline(_, let retryAt): retryAt != nil
        case .connecting, .identifying, .syncing, .silent, .changingCollection: false
        }
    }

    /// What is wrong and what to do, for a shell.
    var trouble: String {
        switch self {
        case .offline(let reason, _): "\(reason): start OBS, and turn on Tools → WebSocket Server Settings"
        case .refusedPassword: "the password was refused: compare it with Tools → WebSocket Server Settings"
        case .kicked: "OBS ended the session"
        case .unsupported(let text): text
        case .silent: "connected, but OBS answers nothing: it may be frozen"
        case .live: "ok"
        case .connecting, .identifying, .syncing, .changingCollection: "no answer in time"
        }
    }
}

extension String {
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
