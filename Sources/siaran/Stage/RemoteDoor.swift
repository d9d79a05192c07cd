import Control
import Glibc
import LocalSocket
import Shows

/// This seat's socket: its lines go to the mailbox as requests, and the room's answers go back as lines.
final class RemoteDoor {
    private let server: LocalServer?

    /// Opens it beside the database; where that cannot be done the room says so, and works without.
    init(of seat: Seat, besideDatabase database: String, runtimeFolder: String?, mailbox: Mailbox) {
        let words = LocalServer.Words(
            full: RemoteAnswer.refused(reason: "too many programs are connected to this seat").text,
            tooLong: RemoteAnswer.unreadable(reason: "a request is one short line").text)
        do throws(SocketTrouble) {
            let folder = try SocketFolder(besideDatabase: database, runtimeFolder: runtimeFolder)
            server = try LocalServer(named: "\(seat.id.raw)", in: folder, words: words) { line, number in
                do throws(UnreadableRequest) {
                    mailbox.post(.asked(try RemoteRequest(text: line), from: Asker(number), lag: .zero))
                    return nil
                } catch {
                    return RemoteAnswer.unreadable(reason: error.reason).text
                }
            }
        } catch {
            server = nil
            mailbox.post(.socketFailed(reason: "no socket for pedals and scripts: \(error.message)"))
        }
    }

    func answer(_ asker: Asker, _ answer: RemoteAnswer) { server?.answer(asker.number, answer.text) }

    func stop() { server?.stop() }
}
