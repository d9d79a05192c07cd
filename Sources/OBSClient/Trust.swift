import NIOCore
import NIOPosix
import NIOSSL

/// Which certificates are believed on a `wss://` connection. There is no way to believe all.
public enum Trust: Hashable, Sendable {
    /// Those of the authorities that this system trusts.
    case systemRoots
    /// Those of the authorities in this PEM file, by its path, as of a relay in one's own network.
    case authorities(inFile: String)
}

extension Trust {
    /// Reads certificates away from the loop: a system has a hundred and more of them.
    func context(on loop: any EventLoop) -> EventLoopFuture<NIOSSLContext> {
        NIOThreadPool.singleton.runIfActive(eventLoop: loop) { try makeContext() }
    }

    private func makeContext() throws -> NIOSSLContext {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        if case .authorities(let file) = self {
            // Read here, since a file without a certificate would otherwise be no error before the handshake.
            let certificates: [NIOSSLCertificate]
            do { certificates = try NIOSSLCertificate.fromPEMFile(file) } catch {
                throw TrustTrouble.noCertificates(file: file)
            }
            guard !certificates.isEmpty else { throw TrustTrouble.noCertificates(file: file) }
            configuration.trustRoots = .certificates(certificates)
        }
        return try NIOSSLContext(configuration: configuration)
    }
}

/// Why no certificate could be believed.
enum TrustTrouble: Error {
    case noCertificates(file: String)
    case anotherHost
}

extension ChannelPipeline.SynchronousOperations {
    /// Puts TLS before all else, with a watch for what goes wrong in it.
    func addTLS(_ context: NIOSSLContext, host: String, told: @escaping (any Error) -> Void) throws {
        // A number is no name: it is not sent ahead, and compared with the addresses in the certificate.
        let name = (try? SocketAddress(ipAddress: host, port: 0)) == nil ? host : nil
        try addHandler(
            NIOSSLClientHandler._makeSSLClientHandler(context: context, serverHostname: name) { certificate, channel in
                // Before a word is said: the first one may hold a token.
                guard let name, !certificate.isFor(name) else { return channel.eventLoop.makeSucceededVoidFuture() }
                return channel.eventLoop.makeFailedFuture(TrustTrouble.anotherHost)
            })
        try addHandler(TLSWatch(told))
    }
}

/// Tells why TLS failed, as whoever waits for an upgrade only hears that the connection has ended.
final class TLSWatch: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let told: (any Error) -> Void

    init(_ told: @escaping (any Error) -> Void) { self.told = told }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        told(error)
        context.fireErrorCaught(error)
        context.close(promise: nil)
    }
}
