import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import NIOWebSocket
import OBSProtocol

/// One WebSocket connection to an obs-websocket, from dialling to its end.
///
/// `@unchecked Sendable`: everything but its constants is touched on `loop` alone.
final class Socket: @unchecked Sendable {
    enum News {
        case opened
        case failed(String)
        case text(String)
        case binary([UInt8])
        case pong
        case closed(code: UInt16, reason: String)
    }

    /// OBS itself takes no more in one message.
    private static let largestFrame = 1 << 25
    /// How long the other side has for its half of the goodbye.
    private static let goodbye = TimeAmount.milliseconds(250)

    private let loop: any EventLoop
    private let tell: (Socket, News) -> Void
    private var channel: (any Channel)?
    private var isOpen = false
    private var isGivenUp = false
    private let ended: EventLoopPromise<Void>

    init(on loop: any EventLoop, tell: @escaping (Socket, News) -> Void) {
        self.loop = loop
        self.tell = tell
        ended = loop.makePromise()
    }

    func whenClosed(_ action: @escaping @Sendable () -> Void) {
        ended.futureResult.whenComplete { _ in action() }
    }

    func write(_ message: Message) {
        guard let channel, isOpen else { return }
        switch message {
        case .text(let text): write(.text, channel.allocator.buffer(string: text), to: channel)
        case .binary(let bytes): write(.binary, channel.allocator.buffer(bytes: bytes), to: channel)
        }
    }

    func ping() {
        guard let channel, isOpen else { return }
        write(.ping, channel.allocator.buffer(capacity: 0), to: channel)
    }

    func flush() { channel?.flush() }

    /// Says goodbye and lets the connection end; nothing is told any more.
    func hangUp(code: UInt16) {
        isGivenUp = true
        guard let channel else { return ended.succeed() }
        guard isOpen else { return channel.close(promise: nil) }
        isOpen = false
        var data = channel.allocator.buffer(capacity: 2)
        data.write(webSocketErrorCode: WebSocketErrorCode(codeNumber: Int(code)))
        write(.connectionClose, data, to: channel)
        channel.flush()
        loop.scheduleTask(in: Self.goodbye) { channel.close(promise: nil) }
    }

    // A client's frames have to be masked (RFC 6455, 5.3).
    private func write(_ opcode: WebSocketOpcode, _ data: ByteBuffer, to channel: any Channel) {
        channel.write(WebSocketFrame(fin: true, opcode: opcode, maskKey: .random(), data: data), promise: nil)
    }

    // MARK: dialling

    func dial(_ address: OBSAddress, _ encoding: WireEncoding, trust: Trust) {
        switch address.scheme {
        case .plain: dial(address, encoding, through: nil)
        case .secure:
            trust.context(on: loop).whenComplete { result in
                switch result {
                case .success(let context): self.dial(address, encoding, through: context)
                case .failure(let error): self.answered(.failure(error))
                }
            }
        }
    }

    private func dial(_ address: OBSAddress, _ encoding: WireEncoding, through tls: NIOSSLContext?) {
        guard !isGivenUp else { return ended.succeed() }
        let upgraded = loop.makePromise(of: Bool.self)
        ClientBootstrap(group: loop)
            .connectTimeout(.seconds(5))
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let tls {
                        try channel.pipeline.syncOperations.addTLS(tls, host: address.host) {
                            // Not first after the goodbye of TLS, which may take seconds.
                            if !self.isOpen { self.answered(.failure($0)) }
                        }
                    }
                    try self.prepare(channel, for: address, encoding).cascade(to: upgraded)
                }
            }
            .connect(host: address.host, port: address.port)
            .whenComplete { result in
                switch result {
                case .success(let channel): self.connected(channel)
                case .failure(let error): upgraded.fail(error)
                }
            }
        upgraded.futureResult.whenComplete { self.answered($0) }
    }

    private func prepare(
        _ channel: any Channel, for address: OBSAddress, _ encoding: WireEncoding
    ) throws -> EventLoopFuture<Bool> {
        let upgrader = NIOTypedWebSocketClientUpgrader(maxFrameSize: Self.largestFrame) { channel, _ in
            channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.addHandlers([
                    QuickAcknowledgement(),
                    NIOWebSocketFrameAggregator(
                        minNonFinalFragmentSize: 0, maxAccumulatedFrameCount: 1 << 16,
                        maxAccumulatedFrameSize: Self.largestFrame),
                    SocketHandler(self),
                ])
                return true
            }
        }
        var head = HTTPRequestHead(version: .http1_1, method: .GET, uri: address.target)
        head.headers.add(name: "Host", value: address.authority)
        head.headers.add(name: "Content-Length", value: "0")
        head.headers.add(name: "Sec-WebSocket-Protocol", value: encoding.subprotocol)
        let upgrade = NIOTypedHTTPClientUpgradeConfiguration(upgradeRequestHead: head, upgraders: [upgrader]) {
            channel in
            channel.eventLoop.makeSucceededFuture(false)
        }
        var pipeline = NIOUpgradableHTTPClientPipelineConfiguration(upgradeConfiguration: upgrade)
        // OBS's greeting often comes in one packet with the answer to the upgrade; as it is, it would be dropped.
        pipeline.leftOverBytesStrategy = .forwardBytes
        return try channel.pipeline.syncOperations.configureUpgradableHTTPClientPipeline(configuration: pipeline)
    }

    private func connected(_ channel: any Channel) {
        self.channel = channel
        channel.closeFuture.whenComplete { _ in self.ended.succeed() }
        if isGivenUp { channel.close(promise: nil) }
    }

    private func answered(_ result: Result<Bool, any Error>) {
        guard !isGivenUp else { return finish() }
        switch result {
        // The handler has told of it: OBS's greeting may come with the answer to the upgrade, and before this.
        case .success(true): break
        case .success(false): fail(DialError.stranger)
        case .failure(let error): fail(DialError.reason(of: error))
        }
    }

    private func fail(_ reason: String) {
        isGivenUp = true
        tell(self, .failed(reason))
        finish()
    }

    private func finish() {
        guard let channel else { return ended.succeed() }
        channel.close(promise: nil)
    }

    // MARK: what the handler sees

    func opened(_ channel: any Channel) {
        guard !isGivenUp else { return }
        self.channel = channel
        isOpen = true
        tell(self, .opened)
    }

    func received(_ frame: WebSocketFrame) {
        switch frame.opcode {
        case .text: hear(.text(String(buffer: frame.unmaskedData)))
        case .binary: hear(.binary(Array(buffer: frame.unmaskedData)))
        case .pong: hear(.pong)
        case .ping:
            guard let channel, isOpen else { return }
            write(.pong, frame.unmaskedData, to: channel)
            channel.flush()
        case .connectionClose: closed(by: frame)
        default: break
        }
    }

    /// The other side says goodbye: it gets its own word back, and the connection ends.
    private func closed(by frame: WebSocketFrame) {
        var data = frame.unmaskedData
        let code = data.readInteger(as: UInt16.self) ?? 1005
        let reason = data.readString(length: data.readableBytes) ?? ""
        if let channel, isOpen {
            write(.connectionClose, frame.unmaskedData, to: channel)
            channel.flush()
            isOpen = false
        }
        hear(.closed(code: code, reason: reason))
        isGivenUp = true
        channel?.close(promise: nil)
    }

    func lost() {
        guard isOpen else { return }
        isOpen = false
        hear(.closed(code: 1006, reason: ""))
    }

    private func hear(_ news: News) {
        if !isGivenUp { tell(self, news) }
    }
}
