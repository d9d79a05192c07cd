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
        let files = ZoneFiles(environment: environment)
        zone =
            if let name = settings.timeZone { try files.zone(named: name) } else {
                try files.machineZone(environment: environment)
            }
        clock = SystemClock()
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
