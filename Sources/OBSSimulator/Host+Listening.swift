import NIOCore
import NIOHTTP1
import NIOPosix
import NIOWebSocket
import OBSProtocol
import Synchronization

extension Host {
    /// OBS's own limit of one message.
    private static let largestFrame = 1 << 25

    /// Listens and waits until it does; returns the port.
    func listen() throws -> Int {
        let channel = try ServerBootstrap(group: loop)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try self.prepare(channel) }
            }
            .bind(host: address, port: port.withLock(\.self)).wait()
        let port = channel.localAddress?.port ?? 0
        run { $0.listener = channel }
        self.port.withLock { $0 = port }
        return port
    }

    private func prepare(_ channel: any Channel) throws {
        let upgrader = NIOTypedWebSocketServerUpgrader(
            maxFrameSize: Self.largestFrame,
            shouldUpgrade: { channel, head in
                var headers = HTTPHeaders()
                if let named = Self.subprotocol(head) { headers.add(name: "Sec-WebSocket-Protocol", value: named) }
                return channel.eventLoop.makeSucceededFuture(headers)
            },
            upgradePipelineHandler: { channel, head in
                channel.eventLoop.makeCompletedFuture {
                    let encoding: WireEncoding =
                        Self.subprotocol(head) == WireEncoding.messagePack.subprotocol ? .messagePack : .json
                    let client = Client(of: self, on: channel, encoding: encoding)
                    try channel.pipeline.syncOperations.addHandler(Tearing(self), position: .first)
                    try channel.pipeline.syncOperations.addHandlers([
                        NIOWebSocketFrameAggregator(
                            minNonFinalFragmentSize: 0, maxAccumulatedFrameCount: 1 << 16,
                            maxAccumulatedFrameSize: Self.largestFrame),
                        ClientHandler(client),
                    ])
                }
            })
        let upgrade = NIOTypedHTTPServerUpgradeConfiguration(upgraders: [upgrader]) { channel in
            channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.addHandler(UpgradeRequired())
            }
        }
        _ = try channel.pipeline.syncOperations.configureUpgradableHTTPServerPipeline(
            configuration: NIOUpgradableHTTPServerPipelineConfiguration(upgradeConfiguration: upgrade))
    }

    /// The first of the client's wishes that we know; without one it is JSON.
    private static func subprotocol(_ head: HTTPRequestHead) -> String? {
        let known = [WireEncoding.json.subprotocol, WireEncoding.messagePack.subprotocol]
        return head.headers[canonicalForm: "Sec-WebSocket-Protocol"].map(String.init).first(where: known.contains)
    }
}

/// Answers whoever comes by plain HTTP (426).
private final class UpgradeRequired: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .end = unwrapInboundIn(data) else { return }
        let head = HTTPResponseHead(version: .http1_1, status: .upgradeRequired, headers: ["Content-Length": "0"])
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        context.close(promise: nil)
    }
}

/// The last handler of a client's pipeline.
private final class ClientHandler: ChannelInboundHandler {
    typealias InboundIn = WebSocketFrame

    private let client: Client

    init(_ client: Client) { self.client = client }

    func handlerAdded(context: ChannelHandlerContext) { client.greet() }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) { client.received(unwrapInboundIn(data)) }

    func channelInactive(context: ChannelHandlerContext) {
        client.gone()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
