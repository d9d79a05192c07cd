import Configuration
import OBSProtocol
import Testing

@Suite struct SettingsTests {
    func parse(_ text: String, _ environment: [String: String] = ["USER": "rian", "HOME": "/home/rian"]) throws
        -> Settings
    {
        try Settings.parse(text, file: "/home/rian/.config/siaran/config.toml", environment: environment)
    }

    @Test func `an empty file means the defaults`() throws {
        let settings = try parse("")
        #expect(settings.theme == "dark")
        #expect(settings.seat == "rian")
        #expect(settings.timeZone == nil)
        #expect(settings.rooms.isEmpty)
        #expect(settings.keys.isEmpty)
        #expect(settings.database == nil)
        #expect(settings.logLevel == .info)
    }

    @Test func `every setting is read`() throws {
        let settings = try parse(
            """
            theme = "light"
            seat = "Rian"
            time_zone = "Asia/Jakarta"

            [rooms.B]
            obs = "ws://obs-b.local:4460"
            password_env = "OBS_B"
            stats_hz = 0.5

            [rooms."Room A"]
            password = "hunter2"
            safe_scene = "Starting Soon"
            panic_mutes = ["Mic", "Desktop Audio"]
            stats_hz = 4
            encoding = "msgpack"

            [keys]
            take = ["Space", "F12"]
            panic = "F1"
            pull = []

            [database]
            path = "~/shows/siaran.sqlite"

            [log]
            level = "debug"
            """)
        #expect(settings.theme == "light")
        #expect(settings.seat == "Rian")
        #expect(settings.timeZone == "Asia/Jakarta")
        #expect(
            settings.rooms == [
                RoomSettings(
                    name: "B", obs: OBSAddress(host: "obs-b.local", port: 4460), password: .environment("OBS_B"),
                    statsHertz: 0.5),
                RoomSettings(
                    name: "Room A", obs: .local, password: .written(Secret("hunter2")), safeScene: "Starting Soon",
                    panicMutes: ["Mic", "Desktop Audio"], statsHertz: 4, encoding: .msgpack),
            ])
        #expect(settings.keys == ["take": ["Space", "F12"], "panic": ["F1"], "pull": []])
        #expect(settings.database == "/home/rian/shows/siaran.sqlite")
        #expect(settings.logLevel == .debug)
    }

    @Test func `a room may be written in one line, and in dotted keys`() throws {
        let settings = try parse(
            """
            rooms.A.obs = "ws://10.0.0.7"
            rooms.B = { obs = "ws://[::1]:4456", encoding = "json" }
            """)
        #expect(settings.room("A")?.obs == OBSAddress(host: "10.0.0.7", port: 4455))
        #expect(settings.room("B")?.obs == OBSAddress(host: "::1", port: 4456))
        #expect(settings.room("B")?.obs.description == "ws://[::1]:4456")
        #expect(settings.room("C") == nil)
    }

    @Test func `paths are absolute, below home, or beside the config file`() throws {
        func database(_ path: String) throws -> String? { try parse("[database]\npath = \"\(path)\"").database }
        #expect(try database("/srv/siaran.sqlite") == "/srv/siaran.sqlite")
        #expect(try database("~/siaran.sqlite") == "/home/rian/siaran.sqlite")
        #expect(try database("siaran.sqlite") == "/home/rian/.config/siaran/siaran.sqlite")
    }

    @Test func `without a user name the seat is just a seat`() throws {
        #expect(try parse("", [:]).seat == "seat")
        #expect(try parse("", ["LOGNAME": "mega"]).seat == "mega")
    }

    @Test func `a trouble found later still knows its line`() throws {
        let settings = try parse("# a comment\n\ntime_zone = \"Asia/Jakata\"\n[keys]\nteka = [\"Space\"]\n")
        #expect(
            settings.origin.trouble(["time_zone"], "there is no such zone", mend: "did you mean Asia/Jakarta?")
                .description
                == "/home/rian/.config/siaran/config.toml:3: key \"time_zone\": there is no such zone; did you mean Asia/Jakarta?"
        )
        #expect(settings.origin.trouble(["keys", "teka"], "is no command").line == 5)
    }

    @Test func `the sample is a config file that changes nothing`() throws {
        var sample = try parse(Settings.sample)
        sample.origin = Origin()
        var nothing = try parse("")
        nothing.origin = Origin()
        #expect(sample == nothing)
    }

    @Test func `every line of the sample works once its mark is taken away`() throws {
        let lines = Settings.sample.split(separator: "\n").filter { line in
            line.hasPrefix("# [") || (line.hasPrefix("# ") && line.contains(" = ") && !line.contains("password"))
        }
        let settings = try parse(lines.map { $0.dropFirst(2) }.joined(separator: "\n"))
        #expect(settings.room("A")?.safeScene == "Starting Soon")
        #expect(settings.keys == ["take": ["Space", "F12"]])
        #expect(settings.database == "/home/rian/shows/siaran.sqlite")
        #expect(settings.timeZone == "Asia/Jakarta")
        #expect(settings.seat == "Rian")
    }
}
