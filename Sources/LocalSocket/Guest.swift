import NIOCore

/// One connection: its lines are asked one after the other, and what is no whole line when it ends is dropped.
final class Guest: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let reception: Reception
    private var context: ChannelHandlerContext?
    private var held = ByteBuffer()
    private var state = State.listening
    private var inputHasEnded = false
    private(set) var lastHeard = NIODeadline.now()
    /// From when on one more line at an even pace would be due.
    private var due = NIODeadline.now()

    private enum State {
        case listening
        /// A line is asked, or waits for its turn.
        case asking
        /// The answer is on its way out.
        case answering
        case leaving
    }

    /// A line every 20 ms, and some more at once.
    private static let pace = TimeAmount.milliseconds(20)
    private static let burst = TimeAmount.milliseconds(200)

    init(of reception: Reception) { self.reception = reception }

    /// Nothing of it is under way.
    var isSilent: Bool { state != .asking }

    func channelActive(context: ChannelHandlerContext) {
        self.context = context
        guard !reception.isClosed else { return leave() }
        guard reception.admit(self) else {
            say(reception.words.full, andLeave: true)
            return
        }
        context.read()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        held.writeBuffer(&bytes)
        lastHeard = .now()
    }

    func channelReadComplete(context: ChannelHandlerContext) { goOn() }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .inputClosed? = event as? ChannelEvent {
            inputHasEnded = true
            goOn()
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) {
        state = .leaving
        self.context = nil
        reception.dismiss(self)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    func answer(_ line: String) {
        guard state == .asking else { return }
        say(line, andLeave: false)
    }

    func leave() {
        state = .leaving
        context?.close(promise: nil)
    }

    /// Asks the next line once it is whole, or reads on.
    private func goOn() {
        guard state == .listening, let context else { return }
        while let line = nextLine() {
            if line.isEmpty { continue }
            if line.utf8.count > reception.limits.line { return say(reception.words.tooLong, andLeave: true) }
            return askInTurn(line)
        }
        if held.readableBytes > reception.limits.line { return say(reception.words.tooLong, andLeave: true) }
        if inputHasEnded { leave() } else { context.read() }
    }

    private func askInTurn(_ line: String) {
        state = .asking
        let now = NIODeadline.now()
        due = max(due, now) + Self.pace
        let wait = due - now - Self.burst
        guard wait > .zero else { return reception.received(line, from: self) }
        reception.loop.assumeIsolated().scheduleTask(in: wait) {
            if self.state == .asking { self.reception.received(line, from: self) }
        }
    }

    private func say(_ line: String, andLeave leaves: Bool) {
        guard let context else { return }
        state = leaves ? .leaving : .answering
        var buffer = context.channel.allocator.buffer(capacity: line.utf8.count + 1)
        buffer.writeString(line)
        buffer.writeInteger(UInt8(ascii: "\n"))
        let sent = context.writeAndFlush(wrapOutboundOut(buffer)).assumeIsolated()
        sent.whenComplete { _ in
            guard !leaves else { return self.leave() }
            // Not at once: a thousand lines in one piece would be a thousand calls deep.
            context.eventLoop.assumeIsolated().execute { self.rest() }
        }
    }

    private func rest() {
        guard state == .answering else { return }
        state = .listening
        goOn()
    }

    /// The next whole line without its end; nil where there is none yet.
    private func nextLine() -> String? {
        guard let end = held.readableBytesView.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let line = held.readSlice(length: end - held.readableBytesView.startIndex)
        held.moveReaderIndex(forwardBy: 1)
        held.discardReadBytes()
        let text = line.map { String(buffer: $0) } ?? ""
        return text.last == "\r" ? String(text.dropLast()) : text
    }
}
