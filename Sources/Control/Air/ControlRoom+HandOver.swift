import Civil
import Journal
import Shows

/// Who takes over from whom, and whether they are there.
extension ControlRoom {
    /// The next host to take over who has not checked in.
    var hostToCome: String? {
        guard let studio, let rundown = studio.rundown else { return nil }
        if let standby = studio.standbyCue, standby.isHandOver, !studio.isCheckedIn(standby.incoming) {
            return standby.incoming
        }
        let place = studio.run?.place(in: rundown) ?? -1
        return rundown.cues[(place + 1)...].first { $0.isHandOver && !studio.isCheckedIn($0.incoming) }?.incoming
    }

    /// Somebody says that the host who takes over next is on set.
    mutating func checkInNextHost(at now: Moment) -> [Effect] {
        guard let show = studio?.rundown?.show, let host = hostToCome else {
            refuse("no host is awaited: each who takes over has checked in", at: now)
            return []
        }
        guard let studio else { return [] }
        return HostDuty.names(in: host).filter { !studio.isOnSet($0) }.flatMap { name in
            commit(
                .checked(Tick(show: show.id, row: Tick.checkIn(of: name), by: setup.seat.name, at: now.wall)), at: now)
        }
    }
}
