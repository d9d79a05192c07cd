import Dispatch
import Glibc

/// Something on a port that is no OBS: it says its text to whoever comes, and closes.
final class Stranger: Sendable {
    let port: Int
    private let listener: CInt

    init(saying text: String) {
        listener = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        port = withUnsafeMutablePointer(to: &address) { [listener] pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, size)
                listen(listener, 5)
                getsockname(listener, address, &size)
            }
            return Int(UInt16(bigEndian: pointer.pointee.sin_port))
        }
        let bytes = Array(text.utf8)
        DispatchQueue(label: "stranger").async { [listener] in
            while case let guest = accept(listener, nil, nil), guest >= 0 {
                var request = [UInt8](repeating: 0, count: 4096)
                _ = recv(guest, &request, request.count, 0)
                _ = send(guest, bytes, bytes.count, CInt(MSG_NOSIGNAL))
                close(guest)
            }
        }
    }

    func leave() { shutdown(listener, CInt(SHUT_RDWR)) }
}
