import ArgumentParser
import Civil
import CivilTime
import Configuration
import Logging
import Shows

/// What every command starts from: the environment, where files lie, what the config says, the zone and the clock.
struct Workplace {
    let environment: [String: String]
    let places: Places
    let settings: Settings
    let zone: Zone
    let clock: SystemClock

    /// - Throws: what is wrong with config or zone, phrased for the person who wrote it.
    init(configFile: String? = nil) throws {
        environment = ProcessEnvironment.read()
        places = try Places(environment: environment, executable: ProcessEnvironment.executable())
        settings =
            if let configFile { try Settings.read(file: configFile, environment: environment) } else {
                try Settings.read(places, environment: environment)
            }
        zone = try Self.zone(settings, environment)
        clock = SystemClock()
    }

    /// The zone the config names, else the machine's own.
    private static func zone(_ settings: Settings, _ environment: [String: String]) throws -> Zone {
        let files = ZoneFiles(environment: environment)
        guard let name = settings.timeZone else { return try files.machineZone(environment: environment) }
        do { return try files.zone(named: name) } catch {
            throw settings.origin.trouble(
                ["time_zone"], "\(error)", expected: "a zone of this machine, such as \"Asia/Jakarta\"")
        }
    }

    /// A seat of this process alone: two Siarans of one person are two seats.
    func makeSeat() -> Seat {
        Seat(id: SeatID(Int64.random(in: 1...Int64.max)), name: settings.seat)
    }

    /// The logger of this process; lines go to the state folder, or nowhere when that cannot be written.
    func makeLogger() -> Logger {
        Folder.make(places.stateFolder)
        let level = Logger.Level(rawValue: settings.logLevel.rawValue) ?? .info
        guard let file = LogFile(path: places.log, level: level) else {
            return Logger(label: "siaran") { _ in SwiftLogNoOpLogHandler() }
        }
        return Logger(label: "siaran") { _ in file }
    }
}
