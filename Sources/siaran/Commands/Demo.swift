import ArgumentParser
import Civil
import CivilTime
import Configuration
import Control
import DemoDay
import Glibc
import OBSProtocol
import OBSSimulator
import Store

/// Opens the demo day: an invented brand, a temporary database, a simulated OBS.
struct Demo: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Open an invented day with a simulated OBS; nothing of it is kept.",
        discussion: "A show is about to start in room A: r starts a run, Space takes the cue that stands by.")

    @OptionGroup var look: LookOptions

    @Option(
        help: ArgumentHelp("Use the OBS at this address instead of the simulated one.", valueName: "ws://host:port"))
    var obs: String?

    @Option(help: ArgumentHelp("Polls of OBS's numbers a second.", valueName: "hz"))
    var statsHz: Double = 1

    func run() throws {
        let signals = Signals()
        let workplace = try Workplace()
        guard let folder = Folder.makeTemporary() else {
            throw ValidationError("no temporary folder can be made: set TMPDIR to one that can be written")
        }
        defer { rmdir(folder) }
        let theatre = try Theatre(workplace, signals: signals, look: look)
        let store = try theatre.openStore(at: "\(folder)/\(Folder.demoDatabase)", mode: .temporary)
        try store.seed(DemoDay(anchor: workplace.clock.now().wall, zone: workplace.zone))
        var simulated: [SimulatedOBS] = []
        defer { for obs in simulated { obs.stop() } }
        let safety = Dictionary(
            uniqueKeysWithValues: ["A", "B", "C"].map {
                ($0, ControlRoom.Setup.Safety(scene: "BRB", mutes: ["Mic", "Mic 2"]))
            })
        let closing = safety.mapValues { _ in "Ending" }
        try theatre.open(store, room: nil, isDemo: true, safety: safety, closing: closing) { theatre, rooms in
            for (name, id) in rooms.sorted(by: { $0.key < $1.key }) {
                var settings = RoomSettings(name: name, statsHertz: statsHz)
                if let obs {
                    guard name == "A" else { continue }
                    do { settings.obs = try OBSAddress(obs) } catch { throw ValidationError("--obs: \(error)") }
                    let password = workplace.environment["SIARAN_OBS_PASSWORD"]
                    try theatre.connect(id, settings, password: password)
                    continue
                }
                let obs = SimulatedOBS(port: 0, password: nil)
                settings.obs = OBSAddress(host: "127.0.0.1", port: try obs.start())
                simulated.append(obs)
                try theatre.connect(id, settings, password: nil)
            }
        }
    }
}
