import ArgumentParser

/// The command line; without a subcommand it opens the control room.
///
/// Every command states its name: a name left out is worked out by reflection, for every command at every start.
@main
struct Siaran: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "siaran",
        abstract: "A live-stream control room in the terminal: calendar, hosts, cues and OBS.",
        discussion: """
            Without a subcommand Siaran opens the control room on your own database. \
            Try `siaran demo` first: an invented day, a simulated OBS, nothing to set up. \
            Inside, ? shows every key and : every command.
            """,
        version: "siaran \(version)",
        subcommands: [
            Open.self, Demo.self, StageCommand.self, Doctor.self, SimulateOBS.self, OBS.self, ShowList.self,
            RundownCommand.self, CalendarCommand.self, RosterCommand.self,
            Themes.self,
            Config.self, Backup.self,
            Completions.self, Fixture.self,
        ] + Remote.commands,
        defaultSubcommand: Open.self)
}
