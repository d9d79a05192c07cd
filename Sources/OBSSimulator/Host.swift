import Civil
import Dispatch
import NIOCore
import NIOPosix
import NIOWebSocket
import OBSProtocol
import Synchronization

/// The studio and its clients, on one event loop.
///
/// `@unchecked Sendable`: everything but its constants is touched on `loop` alone; other threads come in by `run`.
final class Host: @unchecked Sendable {
    let loop: any EventLoop
    let address: String
    let password: String?
    /// Lives as long as the server, as OBS's does.
    let salt = Authentication.random()
    /// The one asked for, and once it listens the one it has.
    let port: Mutex<Int>
    var studio: Studio
    var listener: (any Channel)?
    var clients: [ObjectIdentifier: Client] = [:]
    var isFrozen = false
    var delivery = Delivery.straight
    var dice = Dice(seed: 0)
    /// How many messages came while the scene collection changed, in which OBS wants none.
    var askedInWindow = 0
    /// Dies of a message in that window, as an OBS before 30 may.
    var isFragile = false
    /// How many requests are still answered with NotReady.
    var notReady = 0

    private let start = NIODeadline.now()
    private var alarm: Scheduled<Void>?
    private var meters: RepeatedTask?

    init(address: String, port: Int, password: String?, studio: Studio, on loop: any EventLoop) {
        self.address = address
        self.port = Mutex(port)
        self.password = password
        self.studio = studio
        self.loop = loop
    }

    /// Runs a piece of work on the loop, from any other thread, and waits for it.
    func run(_ work: @escaping @Sendable (Host) -> Void) {
        if loop.inEventLoop { return work(self) }
        let done = DispatchSemaphore(value: 0)
        loop.execute {
            work(self)
            done.signal()
        }
        done.wait()
    }

    var identifiedCount: Int { clients.values.count { $0.mask != nil } }

    // MARK: the studio

    /// Lets the studio do what was due, answers, and tells what happened.
    func answer(_ type: String, _ data: JSON) -> StudioAnswer {
        studio.advance(to: elapsed)
        guard notReady == 0 else {
            notReady -= 1
            return StudioAnswer(.notReady)
        }
        return studio.answer(type, data)
    }

    /// A message in the window of a collection change.
    func asked(inWindow client: Client, _ obey: () -> Void) {
        askedInWindow += 1
        if isFragile { stop() } else { obey() }
    }

    func happen(_ change: (inout Studio) -> Void) {
        studio.advance(to: elapsed)
        change(&studio)
        tellEvents()
    }

    func act(_ type: String, _ data: JSON) {
        studio.advance(to: elapsed)
        _ = studio.answer(type, data)
        tellEvents()
    }

    /// Sends what has happened since to all who want to hear of it, and sets the alarm for what comes next.
    func tellEvents() {
        for event in studio.takeEvents() { tell(event) }
        alarm?.cancel()
        guard !isFrozen, let due = studio.nextDue else { return }
        alarm = loop.scheduleTask(in: .milliseconds(max(0, due - elapsed))) {
            self.studio.advance(to: self.elapsed)
            self.tellEvents()
        }
    }

    private func tell(_ event: StudioEvent) {
        var data: [String: JSON] = ["eventType": .string(event.type), "eventIntent": .integer(event.intent)]
        if !event.data.isNull { data["eventData"] = event.data }
        let message: JSON = ["op": 5, "d": .object(data)]
        for client in clients.values where (client.mask ?? 0) & event.intent != 0 { client.send(message) }
    }

    private var elapsed: Int64 { (NIODeadline.now() - start).nanoseconds / 1_000_000 }

    /// What is of high volume is only made while anyone asked for it.
    func watchClients() {
        let isWatching = clients.values.contains { ($0.mask ?? 0) & (Intent.inputActive | Intent.inputShow) != 0 }
        if isWatching { studio.watchInputs() } else { studio.unwatchInputs() }
        watchMeters()
    }

    /// Meters go out at 20 Hz, as long as anyone asked for them.
    private func watchMeters() {
        let isWanted = clients.values.contains { ($0.mask ?? 0) & Intent.meters != 0 }
        if isWanted, meters == nil {
            meters = loop.scheduleRepeatedTask(initialDelay: .milliseconds(50), delay: .milliseconds(50)) { _ in
                guard !self.isFrozen else { return }
                self.studio.advance(to: self.elapsed)
                self.tell(self.studio.meters())
                self.tellEvents()
            }
        } else if !isWanted {
            meters?.cancel()
            meters = nil
        }
    }
}
