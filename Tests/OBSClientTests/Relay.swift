import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// A relay with TLS in front of an OBS: what comes in goes to the port behind it, and back.
final class Relay: Sendable {
    let port: Int
    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    private let server: any Channel
    private let lines = Mutex<[String]>([])

    /// What each guest asked for, such as `GET /room?token=x HTTP/1.1`.
    var requestLines: [String] { lines.withLock { $0 } }

    init(with papers: Papers, to target: Int) async throws {
        let tls = try NIOSSLContext(
            configuration: .makeServerConfiguration(
                certificateChain: try NIOSSLCertificate.fromPEMFile(papers.certificate).map { .certificate($0) },
                privateKey: .privateKey(try NIOSSLPrivateKey(file: papers.key, format: .pem))))
        let note = Note()
        server = try await ServerBootstrap(group: group)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandlers([
                        NIOSSLServerHandler(context: tls), Bridge(to: target, note: note),
                    ])
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        port = server.localAddress?.port ?? 0
        note.take = { [weak self] line in self?.lines.withLock { $0.append(line) } }
    }

    func leave() async throws {
        try await server.close()
        // Not waited for: guests that were turned away may still be saying goodbye.
        group.shutdownGracefully { _ in }
    }
}

/// Where a bridge's first line goes; set before anybody may come.
private final class Note: @unchecked Sendable {
    var take: @Sendable (String) -> Void = { _ in }
}

/// One end of a pair of channels that tell each other what they hear.
private final class Bridge: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let target: Int
    private let note: Note
    private var other: (any Channel)?
    private var waiting: [ByteBuffer] = []
    private var isFirst = true

    init(to target: Int, note: Note) {
        self.target = target
        self.note = note
    }

    func channelActive(context: ChannelHandlerContext) {
        let mine = context.channel
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        ClientBootstrap(group: context.eventLoop)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Echo(to: mine))
                }
            }
            .connect(host: "127.0.0.1", port: target)
            .whenComplete { result in
                guard case .success(let channel) = result else { return mine.close(promise: nil) }
                bound.value.opened(channel)
            }
    }

    private func opened(_ channel: any Channel) {
        other = channel
        for data in waiting { channel.writeAndFlush(data, promise: nil) }
        waiting = []
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let data = unwrapInboundIn(data)
        if isFirst {
            isFirst = false
            note.take(String(String(buffer: data).prefix { $0 != "\r\n" }))
        }
        guard let other else { return waiting.append(data) }
        other.writeAndFlush(data, promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) { other?.close(promise: nil) }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}

/// The way back.
private final class Echo: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let guest: any Channel

    init(to guest: any Channel) { self.guest = guest }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guest.writeAndFlush(unwrapInboundIn(data), promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) { guest.close(promise: nil) }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
