import ArgumentParser
import Configuration
import OBSProtocol

/// Which OBS is meant, and how long it may take to answer.
struct OBSOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The room whose OBS is asked; the first of the config otherwise.", valueName: "name"))
    var room: String?

    @Option(help: ArgumentHelp("Ask this OBS instead.", valueName: "ws://host:port"))
    var obs: String?

    @Option(
        help: ArgumentHelp("Read this config file instead of the usual one.", valueName: "file"), completion: .file())
    var config: String?

    @Option(help: ArgumentHelp("Give up when OBS has been silent for this many seconds.", valueName: "seconds"))
    var timeout: Double = 5

    func validate() throws {
        guard timeout > 0, timeout <= 86400 else { throw ValidationError("--timeout: \(timeout) is not 0 to 86400") }
    }

    func target() throws -> OBSTarget {
        do {
            return try OBSTarget(try workplace(), room: room, address: obs)
        } catch let error as ValidationError {
            throw error
        } catch let error as ExitCode {
            throw error
        } catch {
            throw OBSExit.config.said("\(error)")
        }
    }

    func workplace() throws -> Workplace {
        do { return try Workplace(configFile: config) } catch { throw OBSExit.config.said("\(error)") }
    }

    /// Connects and waits until everything is read.
    func connect() throws -> (obs: OBSWait, target: OBSTarget) {
        let target = try target()
        return (try connect(to: target), target)
    }

    func connect(to target: OBSTarget) throws -> OBSWait {
        let obs = OBSWait(target)
        _ = obs.wait(seconds: timeout) { $0.link.hasSettled && ($0.link != .live || $0.isCurrent && $0.stats != nil) }
        let link = obs.mirror.link
        guard let exit = OBSExit(link) else { return obs }
        obs.stop()
        throw exit.said("OBS at \(target.address): \(link.trouble)")
    }
}

extension String {
    /// JSON text that a terminal can be given: what commands one is escaped, and the text means the same.
    var escapedForTerminal: String {
        var plain = ""
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F:
                let digits = String(scalar.value, radix: 16)
                plain += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: plain.unicodeScalars.append(scalar)
            }
        }
        return plain
    }
}
