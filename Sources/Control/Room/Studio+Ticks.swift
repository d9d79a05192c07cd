import Journal
import Shows

/// What people have ticked off the lists of the show on the desk.
extension Studio {
    /// The newest page, also where its cues wait to be shown.
    private var newestPage: RundownPage? { editedPage ?? waitingPage ?? page }

    var ticks: [Tick] { newestPage?.ticks ?? [] }

    /// The tick of a row; nil while it is open.
    func tick(_ row: String) -> Tick? { ticks.first { $0.row == row } }

    /// Whether somebody has said that a host is on set; a waived check-in says the opposite.
    /// - Parameter hosts: one, or several as a cue names them.
    func isCheckedIn(_ hosts: String) -> Bool { HostDuty.names(in: hosts).allSatisfy { isOnSet($0) } }

    /// - Parameter host: as a cue or a booking has it, in capitals or not.
    func isOnSet(_ host: String) -> Bool {
        let row = Tick.checkIn(of: host).lowercased()
        return ticks.contains { $0.row.lowercased() == row && $0.verdict == .done }
    }
}
