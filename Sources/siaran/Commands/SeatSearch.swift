import ArgumentParser
import Civil
import CivilTime
import Configuration
import Control
import Glibc
import LocalSocket

/// Which seats a command may ask.
struct SeatOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The room; it may be left out where there is only one.", valueName: "name"))
    var room: String?

    @Option(help: ArgumentHelp("Ask the seats of this database instead of the usual one's.", valueName: "file"))
    var database: String?

    @Option(help: ArgumentHelp("Read this config file instead of the usual one.", valueName: "file"))
    var config: String?

    @Flag(help: "Ask the demos that run.")
    var demo = false

    @Option(help: ArgumentHelp("Give up after this many seconds.", valueName: "seconds"))
    var timeout: Double = 15

    /// Finds the seats and hears what they know of their rooms.
    func search() throws -> SeatSearch {
        do {
            let workplace = try Workplace(configFile: config)
            let named = database ?? workplace.settings.database ?? workplace.places.database
            return try SeatSearch(
                of: demo ? Folder.demoDatabases() : [named],
                runtimeFolder: workplace.environment["XDG_RUNTIME_DIR"], timeout: timeout)
        } catch let failure as SeatSearch.Failure {
            throw failure.said()
        } catch {
            throw SeatSearch.Failure.unknown("\(error)").said()
        }
    }
}

/// The seats of a database that run now, by their sockets.
struct SeatSearch {
    /// Why nothing was done, for a person or a script.
    enum Failure: Error {
        case refused(String)
        case noSeat
        /// None has said which rooms it has, and nothing was asked for.
        case noAnswer
        case silent
        case unknown(String)

        /// Says it, and ends the program as it means.
        func said() -> ExitCode {
            let (status, text): (Int32, String) =
                switch self {
                case .refused(let reason): (1, reason)
                case .noSeat: (2, "no seat runs on this database: start siaran, or name another with --database")
                case .noAnswer: (2, "a seat runs but does not answer, it may be frozen: nothing was asked for")
                case .silent: (2, "the seat does not answer: look at its screen, it may have happened")
                case .unknown(let text): (2, text)
                }
            _ = "siaran: \(text)\n".withCString { write(STDERR_FILENO, $0, strlen($0)) }
            return ExitCode(status)
        }
    }

    private let timeout: Double
    private let clients: [LocalClient]

    init(of databases: [String], runtimeFolder: String?, timeout: Double) throws {
        self.timeout = timeout
        var clients: [LocalClient] = []
        var trouble: SocketTrouble?
        for database in databases {
            do throws(SocketTrouble) {
                let folder = try SocketFolder(besideDatabase: database, runtimeFolder: runtimeFolder)
                for socket in folder.sockets {
                    do throws(SocketTrouble) {
                        guard let client = try LocalClient(to: socket) else { continue }
                        try client.send(RemoteRequest.rooms.text)
                        clients.append(client)
                    } catch {
                        trouble = error
                    }
                }
            } catch {
                trouble = error
            }
        }
        guard !clients.isEmpty else { throw trouble.map { .unknown($0.message) } ?? Failure.noSeat }
        self.clients = clients
    }

    /// A seat's word on the rooms: of the one that holds the desk of the room named, else of the first that answers.
    func rooms(named name: String?) throws -> RemoteAnswer {
        let heard = hear(room: name)
        guard let best = heard.first(where: { $0.holds(name) }) ?? heard.first else { throw Failure.noAnswer.said() }
        guard let name else { return best.answer }
        guard let room = best.rooms.first(where: { $0.name == name }) else { throw noRoom(name, in: heard).said() }
        return .rooms(seat: best.seat, [room])
    }

    /// Asks the seat that holds the room's desk. Where none that answers does, one of those that know the room refuses,
    /// says who has the desk, and shows it.
    func ask(_ verb: RemoteVerb, room name: String?, answer: RemoteAct.Answer) throws -> RemoteAnswer? {
        let heard = hear(room: name)
        guard !heard.isEmpty else { throw Failure.noAnswer.said() }
        let known = Set(heard.flatMap(\.rooms).map(\.name))
        guard let name = name ?? (known.count == 1 ? known.first : nil) else {
            throw Failure.unknown("which room? --room takes one of \(known.sorted().joined(separator: ", "))").said()
        }
        guard known.contains(name) else { throw noRoom(name, in: heard).said() }
        guard
            let seat = heard.first(where: { $0.holds(name) })
                ?? heard.first(where: { $0.rooms.contains { $0.name == name } })
        else { throw noRoom(name, in: heard).said() }
        let act = RemoteAct(verb, in: name, answer: answer, sent: SystemClock().now().wall)
        let client = clients[seat.client]
        do throws(SocketTrouble) { try client.send(RemoteRequest.act(act).text) } catch {
            throw Failure.unknown(error.message).said()
        }
        return client.line(within: timeout).flatMap { RemoteAnswer(text: $0) }
    }

    /// What one seat has said.
    private struct Heard {
        var client: Int
        var answer: RemoteAnswer
        var seat: String
        var rooms: [RemoteRoom]

        func holds(_ room: String?) -> Bool { rooms.contains { $0.name == room && $0.isHere } }
    }

    /// Hears the seats until the one that holds the desk has spoken: a frozen one holds up nobody for whom another is there.
    private func hear(room: String?) -> [Heard] {
        var heard: [Heard] = []
        LocalClient.listen(to: clients, within: min(timeout, 2)) { client, line in
            guard let answer = RemoteAnswer(text: line), case .rooms(let seat, let rooms) = answer else { return true }
            heard.append(Heard(client: client, answer: answer, seat: seat, rooms: rooms))
            return !(heard.last?.holds(room) ?? false)
        }
        return heard
    }

    private func noRoom(_ name: String, in heard: [Heard]) -> Failure {
        let known = Set(heard.flatMap(\.rooms).map(\.name)).sorted()
        return .unknown("no room \(name); there are: \(known.isEmpty ? "none" : known.joined(separator: ", "))")
    }
}
