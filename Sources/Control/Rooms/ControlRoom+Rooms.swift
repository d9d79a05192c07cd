import Civil
import Journal
import Shows
import Terminal

/// Looking at the rooms and choosing the one on screen.
extension ControlRoom {
    mutating func openRooms(at now: Moment) {
        guard let roomID else { return refuse("no room: name one in the config", at: now) }
        overlay = .rooms(selected: roomID)
    }

    mutating func chooseRoom(_ stroke: KeyStroke, selected: RoomID) -> [Effect] {
        let rooms = (house?.rooms ?? []).map(\.id)
        guard let index = rooms.firstIndex(of: selected), stroke.key != .escape else {
            overlay = nil
            return []
        }
        switch setup.keymap.command(for: stroke, in: .metrics) {
        case .up: overlay = .rooms(selected: rooms[max(0, index - 1)])
        case .down: overlay = .rooms(selected: rooms[min(rooms.count - 1, index + 1)])
        case .rooms: overlay = nil
        default:
            guard stroke.key == .enter else { return [] }
            overlay = nil
            show(room: selected)
        }
        return []
    }
}
