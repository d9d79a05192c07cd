import Civil
import OBSProtocol
import Shows
import Terminal

@testable import Control

/// What the OBS desk may be asked for, told again: by a key that is no digit and no Space, at a seat that holds the desk,
/// in no dry run; and what viewers would not forgive by `y` to a question, or by the word STOP.
extension Witness {
    mutating func judgeDesk(
        _ command: OBSCommand, in room: RoomID, _ cause: Cause, at now: Moment, size: Size
    ) {
        guard case .hand(let stroke, let before, _) = cause else { return }
        guard before.holdsDesk(of: room) else { return report("\(command) without the desk") }
        let run = before.studios[room]?.run
        if let run, !run.hasEnded, run.kind == .dry { return report("\(command) in a dry run") }
        if let typed = stroke.typed, "0123456789 ".contains(typed) { return report("\(command) by \(stroke)") }
        need([stroke.description], cause, "\(command)", at: now)
        switch command {
        case .collection(let name), .profile(let name): need(["y"], cause, "\(command)", at: now, promising: name, size)
        case .hotkey(let name, _): need(["y"], cause, "\(command)", at: now, promising: "hotkey \(name)?", size)
        case .stream(.stop), .record(.stop), .replayBuffer(.stop), .virtualCamera(.stop), .output(_, .stop):
            if run?.kind == .live, run?.hasEnded == false {
                need(["Enter"], cause, "\(command)", at: now, promising: "STOP", size)
            }
        case .monitor(let input, .monitorOnly) where run?.kind == .live && run?.hasEnded == false:
            need(["y"], cause, "\(command)", at: now, promising: "viewers no longer hear \(input)", size)
        case .stream(.start) where run?.kind == .rehearsal && run?.hasEnded == false:
            report("\(command) in a rehearsal")
        default: break
        }
    }

    /// The bar is pushed on, or pulled back to where it was; on air its first step is asked about.
    mutating func judgeTBar(of scene: String, _ cause: Cause, at now: Moment, size: Size) {
        guard case .hand(let stroke, let before, _) = cause else { return }
        guard stroke.description == "y" else {
            if stroke.description == ">", before.studio?.run?.kind == .live { report("the T-bar moved unasked") }
            return need([">", "<", "t", "Enter"], cause, "mixed", at: now)
        }
        need(["y"], cause, "mixed", at: now, promising: "mixes \u{201c}\(scene)\u{201d} further onto the air", size)
    }
}

extension ControlRoom {
    /// Whether a key here may mean the T-bar.
    var isAtTBar: Bool {
        switch overlay {
        case .confirmation(let confirmation): if case .holdTBar = confirmation.act { true } else { false }
        case nil: obsDesk.isOpen && obsDesk.page == .transitions
        default: false
        }
    }
}

extension OBSCommand {
    /// Whether the OBS desk has a key for it.
    var isOfOBSDesk: Bool {
        switch self {
        case .volume, .mute, .balance, .syncOffset, .monitor, .tracks, .itemShown, .filter, .filterSettings, .media,
            .mediaCursor, .chooseTransition, .tBar, .stream, .record, .recordPause, .recordResume, .splitRecord,
            .recordChapter, .replayBuffer, .saveReplay, .virtualCamera, .output, .hotkey, .profile, .collection:
            true
        case .request(let type, _): type == "SetSceneItemLocked"
        case .switchScene, .preview, .triggerTransition, .setStudioMode, .text, .inputSettings, .show, .read, .batch:
            false
        }
    }
}
