import NIOCore
import NIOPosix

/// The guests of a server and their requests, on one event loop.
///
/// `@unchecked Sendable`: everything but its constants is touched on `loop` alone.
final class Reception: @unchecked Sendable {
    let loop: any EventLoop
    let words: LocalServer.Words
    let limits: LocalServer.Limits
    private let ask: @Sendable (String, UInt64) -> String?
    private var listener: (any Channel)?
    private var guests: [ObjectIdentifier: Guest] = [:]
    /// Who waits for which answer; nil once it has gone, for the room works on it all the same.
    private var requests: [UInt64: Guest?] = [:]
    private var lastNumber: UInt64 = 0
    /// A guest that was on its way in when the door closed is sent off at once.
    private(set) var isClosed = false

    init(
        on loop: any EventLoop, words: LocalServer.Words, limits: LocalServer.Limits,
        ask: @escaping @Sendable (String, UInt64) -> String?
    ) {
        self.loop = loop
        self.words = words
        self.limits = limits
        self.ask = ask
    }

    /// Takes guests at a socket that listens.
    func open(_ descriptor: CInt) throws {
        let channel = try ServerBootstrap(group: loop)
            .childChannelOption(.autoRead, value: false)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 4096))
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Guest(of: self))
                }
            }
            .withBoundSocket(descriptor).wait()
        loop.execute { self.listener = channel }
    }

    func close() {
        isClosed = true
        listener?.close(promise: nil)
        for guest in guests.values { guest.leave() }
    }

    /// Gives a guest a place; where all are taken the one that has been silent longest makes way.
    func admit(_ guest: Guest) -> Bool {
        if guests.count + requests.values.count(where: { $0 == nil }) >= limits.guests {
            let idle = guests.values.filter(\.isSilent).min { $0.lastHeard < $1.lastHeard }
            guard let idle else { return false }
            guests[ObjectIdentifier(idle)] = nil
            idle.leave()
        }
        guests[ObjectIdentifier(guest)] = guest
        return true
    }

    func dismiss(_ guest: Guest) {
        guests[ObjectIdentifier(guest)] = nil
        for (number, waiting) in requests where waiting === guest { requests.updateValue(nil, forKey: number) }
    }

    func received(_ line: String, from guest: Guest) {
        lastNumber += 1
        requests[lastNumber] = guest
        if let answer = ask(line, lastNumber) { self.answer(lastNumber, answer) }
    }

    func answer(_ number: UInt64, _ line: String) {
        guard let guest = requests.removeValue(forKey: number) else { return }
        guest?.answer(line)
    }
}
