import ArgumentParser
import OBSProtocol

/// A command that tells of an OBS as it is now, and asks nothing of it.
protocol OBSLook: ParsableCommand {
    var options: OBSOptions { get }
    func tell(_ mirror: Mirror)
}

extension OBSLook {
    func run() throws {
        let (obs, _) = try options.connect()
        defer { obs.stop() }
        tell(obs.mirror)
    }
}
