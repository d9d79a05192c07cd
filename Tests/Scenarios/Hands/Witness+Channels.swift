import Civil
import OBSProtocol
import Shows
import Terminal

@testable import Control

/// A channel's push, told again: started or stopped by `y` to a question, or by a word where viewers would be lost.
extension Witness {
    mutating func judgePush(
        _ command: OBSCommand, in room: RoomID, _ cause: Cause, at now: Moment, size: Size
    ) {
        guard case .hand(_, let before, _) = cause, case .channels(let panel) = before.overlay else { return }
        guard before.holdsDesk(of: room) else { return report("\(command) without the desk") }
        switch command {
        case .stream(.start), .output(_, .start), .virtualCamera(.start):
            need(["y"], cause, "pushed", at: now, promising: "y STARTS", size)
        case .stream(.stop): judgeStop(of: panel, then: .stream(.start), cause, at: now, size: size)
        case .output(let name, .stop): judgeStop(of: panel, then: .output(name, .start), cause, at: now, size: size)
        case .virtualCamera(.stop): judgeStop(of: panel, then: .virtualCamera(.start), cause, at: now, size: size)
        default: report("\(command) by the channels")
        }
    }

    /// Only a restart starts again by itself, once OBS says that the output is off.
    private mutating func judgeStop(
        of panel: ChannelPanel, then start: OBSCommand, _ cause: Cause, at now: Moment, size: Size
    ) {
        need(["y", "Enter"], cause, "stopped", at: now, promising: "STOPS", size)
        switch panel.mode {
        case .asking(.restart), .typing(.restart, _): owe([start])
        case .asking, .typing, .reading: break
        }
    }
}

extension ControlRoom {
    var isAtChannels: Bool { if case .channels = overlay { true } else { false } }
}
