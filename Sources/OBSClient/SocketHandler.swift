import NIOCore
import NIOPosix
import NIOWebSocket

/// The last handler of the pipeline: whole frames go to the socket they came by.
final class SocketHandler: ChannelInboundHandler {
    typealias InboundIn = WebSocketFrame

    private let socket: Socket

    init(_ socket: Socket) { self.socket = socket }

    func handlerAdded(context: ChannelHandlerContext) { socket.opened(context.channel) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        socket.received(unwrapInboundIn(data))
    }

    func channelInactive(context: ChannelHandlerContext) {
        socket.lost()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}

/// Keeps the kernel from delaying acknowledgements.
///
/// OBS leaves Nagle's algorithm on, so a response right behind an event would wait for the delayed acknowledgement of
/// that event: 40 ms in every tenth scene switch. TCP_QUICKACK is not lasting and is set again after each read.
final class QuickAcknowledgement: ChannelInboundHandler {
    typealias InboundIn = WebSocketFrame

    /// Linux's TCP_QUICKACK.
    private static let option = ChannelOptions.Types.SocketOption(
        level: .tcp, name: NIOBSDSocket.Option(rawValue: 12))

    func handlerAdded(context: ChannelHandlerContext) { acknowledge(context.channel) }

    func channelReadComplete(context: ChannelHandlerContext) {
        acknowledge(context.channel)
        context.fireChannelReadComplete()
    }

    private func acknowledge(_ channel: any Channel) {
        // It only makes things faster; a socket that is closing may refuse it.
        try? channel.syncOptions?.setOption(Self.option, value: 1)
    }
}
