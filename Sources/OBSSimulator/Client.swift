import NIOCore
import NIOWebSocket
import OBSProtocol

/// One connection to the simulated OBS: what it may do, and what it is told.
///
/// `@unchecked Sendable`: everything but its constants is touched on the loop alone.
final class Client: @unchecked Sendable {
    let host: Host
    let encoding: WireEncoding
    let challenge: Challenge
    /// Its event subscriptions; nil until it is identified.
    var mask: Int64?
    private(set) var received: Int64 = 0
    private(set) var sent: Int64 = 0

    private let channel: any Channel
    /// What arrived while the host was frozen.
    private var held: [WebSocketFrame] = []
    private var isClosing = false

    init(of host: Host, on channel: any Channel, encoding: WireEncoding) {
        self.host = host
        self.channel = channel
        self.encoding = encoding
        challenge = Challenge(challenge: Authentication.random(), salt: host.salt)
    }

    func greet() {
        host.clients[ObjectIdentifier(self)] = self
        var hello: [String: JSON] = ["obsWebSocketVersion": .string(host.studio.edition.websocket), "rpcVersion": 1]
        if host.password != nil {
            hello["authentication"] = ["challenge": .string(challenge.challenge), "salt": .string(challenge.salt)]
        }
        send(["op": 0, "d": .object(hello)])
    }

    func gone() {
        host.clients[ObjectIdentifier(self)] = nil
        host.watchClients()
    }

    // MARK: in

    func received(_ frame: WebSocketFrame) {
        guard !host.isFrozen else { return held.append(frame) }
        guard !isClosing || frame.opcode == .connectionClose else { return }
        switch (frame.opcode, encoding) {
        case (.text, .json): take { () throws(JSONError) in try JSON(text: String(buffer: frame.unmaskedData)) }
        case (.binary, .messagePack):
            take { () throws(JSONError) in try JSON(messagePack: Array(buffer: frame.unmaskedData)) }
        case (.text, .messagePack), (.binary, .json):
            close(4002, "Your session's encoding does not match the type of your message.")
        case (.ping, _): write(.pong, frame.unmaskedData)
        case (.connectionClose, _): closed(by: frame)
        default: break
        }
    }

    private func take(_ read: () throws(JSONError) -> JSON) {
        received += 1
        do throws(JSONError) {
            handle(try read())
        } catch {
            close(4002, "Unable to decode the message (\(error)).")
        }
    }

    // MARK: out

    func send(_ message: JSON) {
        sent += 1
        switch encoding.write(message) {
        case .text(let text): write(.text, channel.allocator.buffer(string: text))
        case .binary(let bytes): write(.binary, channel.allocator.buffer(bytes: bytes))
        }
    }

    /// Sends an answer as the host delivers them now.
    func reply(_ message: JSON, to request: String) {
        switch host.delivery {
        case .straight, .torn: send(message)
        case .doubled:
            send(message)
            send(message)
        case .withheld: break
        case .withheldFrom(let type): if type != request { send(message) }
        case .late(let length): send(message, after: length)
        case .scattered(let longest, _): send(message, after: Int64.random(in: 0...max(0, longest), using: &host.dice))
        }
    }

    private func send(_ message: JSON, after length: Int64) {
        channel.eventLoop.scheduleTask(in: .milliseconds(length)) { self.send(message) }
    }

    func sendRaw(_ text: String) { write(.text, channel.allocator.buffer(string: text)) }

    func sendRaw(_ bytes: [UInt8]) { write(.binary, channel.allocator.buffer(bytes: bytes)) }

    private func write(_ opcode: WebSocketOpcode, _ data: ByteBuffer) {
        guard !isClosing else { return }
        guard host.delivery == .torn, data.readableBytes > 1, opcode == .text || opcode == .binary else {
            return channel.writeAndFlush(WebSocketFrame(fin: true, opcode: opcode, data: data), promise: nil)
        }
        var rest = data
        var part = opcode
        while rest.readableBytes > 0 {
            let length = min(rest.readableBytes, max(1, data.readableBytes / 5))
            guard let piece = rest.readSlice(length: length) else { return }
            let frame = WebSocketFrame(fin: rest.readableBytes == 0, opcode: part, data: piece)
            channel.writeAndFlush(frame, promise: nil)
            part = .continuation
        }
    }

    // MARK: the end

    func close(_ code: Int, _ reason: String) {
        var data = channel.allocator.buffer(capacity: 2 + reason.utf8.count)
        data.write(webSocketErrorCode: WebSocketErrorCode(codeNumber: code))
        data.writeString(reason)
        write(.connectionClose, data)
        isClosing = true
        mask = nil
        // OBS gives a client five seconds for its half of the goodbye; a simulated one need not.
        channel.eventLoop.scheduleTask(in: .seconds(1)) { self.drop() }
    }

    private func closed(by frame: WebSocketFrame) {
        write(.connectionClose, frame.unmaskedData)
        isClosing = true
        drop()
    }

    func drop() { channel.close(promise: nil) }

    // MARK: a frozen host

    func pause() { try? channel.syncOptions?.setOption(.autoRead, value: false) }

    func resume() {
        try? channel.syncOptions?.setOption(.autoRead, value: true)
        let late = held
        held = []
        for frame in late { received(frame) }
    }
}
