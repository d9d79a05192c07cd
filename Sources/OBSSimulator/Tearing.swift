import NIOCore

/// The first handler of a client's pipeline: while the host tears its messages, bytes leave a few at a time.
///
/// Each piece is a write of its own on a socket without Nagle's algorithm, so a client reads half a frame's head, then
/// the rest of it with the beginning of the next.
final class Tearing: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let host: Host
    private let lengths = [1, 2, 3, 7, 130]
    private var turn = 0

    init(_ host: Host) { self.host = host }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard host.delivery == .torn else { return context.write(data, promise: promise) }
        var rest = unwrapOutboundIn(data)
        while rest.readableBytes > 0 {
            turn += 1
            let length = min(rest.readableBytes, lengths[turn % lengths.count])
            guard let piece = rest.readSlice(length: length) else { break }
            context.writeAndFlush(wrapOutboundOut(piece), promise: nil)
        }
        promise?.succeed()
    }
}
