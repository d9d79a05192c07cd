import Glibc
import NIOCore
import NIOPosix

/// Why a connection could not be made, in words for the operator.
enum DialError {
    static let stranger = "what answers there is no obs-websocket"
    private static let endedAtOnce = "the connection was ended at once"

    static func reason(of error: any Error) -> String {
        switch error {
        case let error as NIOConnectionError: error.connectionErrors.first.map { reason(of: $0.error) } ?? unknownHost
        case let error as IOError: reason(ofNumber: error.errnoCode)
        case ChannelError.connectTimeout: silence
        case is ChannelError: endedAtOnce
        // All else is a parser that met something else than the answer to an upgrade.
        default: stranger
        }
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
