import Glibc
import NIOCore
import NIOPosix
import NIOSSL

/// Why a connection could not be made, in words for the operator.
enum DialError {
    static let stranger = "what answers there is no obs-websocket"
    private static let endedAtOnce = "the connection was ended at once"
    private static let anotherHost = "its certificate is for another host"

    static func reason(of error: any Error) -> String {
        switch error {
        case let error as NIOConnectionError: error.connectionErrors.first.map { reason(of: $0.error) } ?? unknownHost
        case let error as IOError: reason(ofNumber: error.errnoCode)
        case ChannelError.connectTimeout: silence
        case is ChannelError: endedAtOnce
        case TrustTrouble.noCertificates(let file): "the file \(file) of the setting ca holds no certificate"
        case let error as NIOSSLExtraError where error == .failedToValidateHostname:
            anotherHost
        case TrustTrouble.anotherHost: anotherHost
        case NIOSSLError.handshakeFailed(let error): reason(ofHandshake: error)
        case NIOSSLError.uncleanShutdown: endedAtOnce
        case is BoringSSLError, is NIOSSLError, is NIOSSLExtraError: noTLS
        // All else is a parser that met something else than the answer to an upgrade.
        default: stranger
        }
    }

    private static let noTLS = "no TLS could be agreed on: is it wss:// that is spoken there?"

    private static func reason(ofHandshake error: BoringSSLError) -> String {
        "\(error)".contains("CERTIFICATE_VERIFY_FAILED")
            ? "its certificate is not trusted here: for an authority of your own name its file as ca in the config"
            : noTLS
    }

    private static let unknownHost = "the host is not known"
    private static let silence = "OBS did not answer"

    private static func reason(ofNumber number: CInt) -> String {
        switch number {
        case ECONNREFUSED: "nothing listens there"
        case ENETUNREACH, EHOSTUNREACH, ENETDOWN, EHOSTDOWN: "the host cannot be reached"
        case ETIMEDOUT: silence
        case ECONNRESET, EPIPE, ECONNABORTED: endedAtOnce
        default: String(cString: strerror(number))
        }
    }
}
