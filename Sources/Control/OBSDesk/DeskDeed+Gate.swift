import Civil
import OBSProtocol
import Shows

/// What stands between a key of the OBS desk and OBS.
enum DeskGate: Equatable, Sendable {
    case open
    /// A question that `y` answers.
    case asks(lines: [String])
    /// The word that has to be typed.
    case word(String)
    case shut(reason: String)
}

extension DeskDeed {
    /// What the deed has to pass in a room as it is now; the desk itself is asked for elsewhere.
    func gate(in studio: Studio) -> DeskGate {
        let isOnAir = studio.reachesViewers
        switch self {
        case .volume, .mute, .balance, .syncOffset, .tracks, .item, .lock, .preview, .filter, .filterSetting, .media,
            .seek, .transition, .transitionLength, .saveReplay, .chapter, .pauseRecording, .resumeRecording,
            .splitRecording:
            return .open
        case .monitor(let input, let type):
            let before = studio.mirror.input(input)?.monitor
            guard isOnAir, before == .monitorOnly || type == .monitorOnly else { return .open }
            return .asks(lines: [
                type == .monitorOnly
                    ? "viewers no longer hear \(input)" : "viewers hear \(input) from now on"
            ])
        case .studioMode(let isOn):
            guard isOnAir else { return .open }
            return .asks(lines: [isOn ? "scenes then go by way of preview" : "what is on preview is gone then"])
        case .output(let name, .start):
            guard name == .stream, studio.run?.kind == .rehearsal, studio.run?.hasEnded == false else { return .open }
            return .shut(reason: "no stream in a rehearsal")
        case .output(let name, .stop):
            guard isOnAir || studio.mirror.isSending(name) else { return .open }
            return .word(ListOverlay.stopWord)
        case .profile, .collection:
            if let run = studio.run, !run.hasEnded, run.kind != .dry {
                return .shut(reason: "a \(run.kind.words) is under way")
            }
            if let name = studio.mirror.activeOutput { return .shut(reason: "\(name) is on: OBS would stop it") }
            return .asks(lines: ["OBS loads everything anew; nothing can be asked of it meanwhile"])
        case .hotkey(let name):
            return .asks(
                lines: ["OBS does whatever “\(name)” stands for; every hotkey of that name is meant"]
                    + (isOnAir ? ["viewers may see it"] : []))
        }
    }
}

extension Studio {
    /// Whether viewers may see or hear what is done here.
    var reachesViewers: Bool {
        if let run, run.kind == .live {
            // A run's end takes no channel off the air.
            if !run.hasEnded || run.channels.values.contains(where: { $0.state == .live }) { return true }
        }
        return mirror.isSending(.stream) || watches.values.contains { $0.push.isRunning }
    }
}

extension Mirror {
    /// Whether an output is anything but off, as far as is known.
    func isSending(_ output: OutputName) -> Bool { phase(of: output).map { $0 != .off } ?? false }

    /// The first of the outputs that is on.
    var activeOutput: String? {
        let own: [OutputName] = [.stream, .record, .replayBuffer, .virtualCamera]
        return own.first(where: isSending)?.words ?? outputs.first(where: \.isActive)?.name
    }
}
