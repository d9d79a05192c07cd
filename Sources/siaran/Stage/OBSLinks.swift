import Civil
import CivilTime
import Control
import NcursesTerminal
import OBSClient
import OBSProtocol
import Shows

/// The OBS of each room; links are independent of each other.
final class OBSLinks {
    private var clients: [RoomID: OBSConnection] = [:]
    private let clock: SystemClock
    private let pictures: PictureLane

    init(clock: SystemClock, pictures: PictureLane) {
        self.clock = clock
        self.pictures = pictures
    }

    /// Connects a room's OBS; its reports go to the mailbox.
    func connect(
        _ room: RoomID, to address: OBSAddress, trust: Trust, password: String?, encoding: WireEncoding,
        statsEvery: Milliseconds, mailbox: Mailbox
    ) {
        let client = OBSConnection(
            address: address, trust: trust, password: password, encoding: encoding, statsEvery: statsEvery,
            now: clock.now
        ) { [pictures] report in
            guard !pictures.take(report) else { return }
            mailbox.post(.obs(room, report))
        }
        clients[room] = client
        client.start()
    }

    func perform(_ command: OBSCommand, in room: RoomID, tag: UInt64) {
        clients[room]?.perform(command, tag: tag)
    }

    /// Asks for a picture; it comes by way of the picture lane.
    /// - Parameter encoder: makes it for a terminal that draws pixels; nil for others.
    func takePicture(_ request: PictureRequest, in room: RoomID, encoder: PictureEncoder?) {
        let tag = pictures.expect(request, from: room, encoder)
        guard let client = clients[room] else {
            _ = pictures.take(.answered(tag: tag, outcome: .notSent(reason: "no OBS is configured")))
            return
        }
        client.perform(request.command, tag: tag)
    }

    /// Has an OBS say what somebody looks at now.
    func want(_ wants: Wants, in room: RoomID) { clients[room]?.want(wants) }

    func reconnect(_ room: RoomID) { clients[room]?.reconnect() }

    func stop() {
        for client in clients.values { client.stop() }
    }
}
