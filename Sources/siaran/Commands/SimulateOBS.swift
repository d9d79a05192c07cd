import ArgumentParser
import CLinux
import Glibc
import OBSSimulator

/// Runs an obs-websocket v5 server that other clients cannot tell from OBS.
struct SimulateOBS: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate-obs", abstract: "Run a simulated OBS: an obs-websocket v5 server (JSON and msgpack).")

    @Option(help: "The port to listen on, on 127.0.0.1; 0 takes a free one and prints it.")
    var port = 4455

    @Option(help: "The password clients have to know; none lets everyone in.")
    var password: String?

    @Option(help: "Serve a made-up collection of 11 scenes and so many inputs instead of the demo's.")
    var inputs: Int?

    func run() throws {
        let signals = Signals()
        let studio = inputs.map { Studio.large(inputs: $0, scenes: 11) } ?? .demo
        let obs = SimulatedOBS(port: port, password: password, studio: studio)
        let taken = try obs.start()
        print("simulated OBS on ws://127.0.0.1:\(taken)")
        fflush(nil)
        var ready = pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0)
        while poll(&ready, 1, -1) >= 0 {
            if signals.drain().contains(where: { [SIGTERM, SIGINT, SIGHUP].contains($0) }) { break }
        }
        obs.stop()
    }
}
