import Configuration
import Testing

@Suite struct SettingsTroubleTests {
    func troubles(_ text: String) -> [String] {
        do throws(ConfigurationTroubles) {
            _ = try Settings.parse(text, file: "config.toml", environment: ["USER": "rian", "HOME": "/home/rian"])
            return []
        } catch {
            return error.description.split(separator: "\n").map(String.init)
        }
    }

    @Test(arguments: [
        ("them = \"dark\"", "config.toml:1: key \"them\": is not known; did you mean \"theme\"?"),
        ("\ntimeZone = \"Asia/Jakarta\"", "config.toml:2: key \"timeZone\": is not known; did you mean \"time_zone\"?"),
        (
            "# colours\n\nzebra = 1",
            "config.toml:3: key \"zebra\": is not known; expected one of theme, seat, time_zone, rooms, channels, links, limits, preflight, days, monitor, keys, database, log"
        ),
        ("theme = 3", "config.toml:1: key \"theme\": is a whole number; expected a text in quotes"),
        ("theme = \"\"", "config.toml:1: key \"theme\": is empty; expected a text in quotes"),
        (
            "seat = \"a\\u0007b\"",
            "config.toml:1: key \"seat\": holds control characters; expected a name of at most 40 characters"
        ),
        (
            "[rooms.A]\nobs = \"http://127.0.0.1:4455\"",
            "config.toml:2: key \"rooms.A.obs\": is \"http://127.0.0.1:4455\"; expected ws://HOST:PORT, such as \"ws://127.0.0.1:4455\""
        ),
        (
            "[rooms.A]\nobs = \"ws://127.0.0.1:99999\"",
            "config.toml:2: key \"rooms.A.obs\": is \"ws://127.0.0.1:99999\"; expected ws://HOST:PORT, such as \"ws://127.0.0.1:4455\""
        ),
        (
            "[rooms.A]\nobs = \"ws://10.0.0.5:4455/a?token=hunter2\"\nca = \"/etc/ca.pem\"",
            "config.toml:3: key \"rooms.A.ca\": stands beside ws://10.0.0.5:4455/a?token=•••, which has no TLS; expected a wss:// address as obs; write wss:// where TLS is spoken there, else remove ca"
        ),
        (
            "[links.relay]\nca = \"/etc/ca.pem\"",
            "config.toml:2: key \"links.relay.ca\": stands beside no obs; expected a wss:// address as obs; add obs, or remove ca"
        ),
        (
            "[rooms.A]\nobs = \"http://10.0.0.5\"\nca = \"/etc/ca.pem\"",
            "config.toml:2: key \"rooms.A.obs\": is \"http://10.0.0.5\"; expected ws://HOST:PORT, such as \"ws://127.0.0.1:4455\""
        ),
        (
            "[rooms.A]\n\n# often\nstats_hz = 20",
            "config.toml:4: key \"rooms.A.stats_hz\": is 20; expected a number from 0.2 to 10"
        ),
        (
            "rooms.A.stats_hz = nan",
            "config.toml:1: key \"rooms.A.stats_hz\": is nan; expected a number from 0.2 to 10"
        ),
        (
            "[rooms.A]\nstats_hz = \"fast\"",
            "config.toml:2: key \"rooms.A.stats_hz\": is a text; expected a number from 0.2 to 10"
        ),
        (
            "[rooms.A]\nencoding = \"xml\"",
            "config.toml:2: key \"rooms.A.encoding\": is \"xml\"; expected one of \"json\", \"msgpack\""
        ),
        (
            "[rooms.\"Room A\"]\nsafescene = \"Wait\"",
            "config.toml:2: key \"rooms.\"Room A\".safescene\": is not known; did you mean \"safe_scene\"?"
        ),
        (
            "[rooms.A]\npanic_mutes = [\n  \"Mic\",\n  7,\n]",
            "config.toml:4: key \"rooms.A.panic_mutes[1]\": is a whole number; expected a text in quotes"
        ),
        (
            "[rooms.A]\npanic_mutes = true",
            "config.toml:2: key \"rooms.A.panic_mutes\": is true or false; expected a list of inputs, such as [\"Mic\"]"
        ),
        ("rooms = 1", "config.toml:1: key \"rooms\": is a whole number; expected a table, such as [rooms]"),
        ("[rooms]\nA = \"ws://x\"", "config.toml:2: key \"rooms.A\": is a text; expected a table, such as [rooms.A]"),
        ("[[rooms]]\nname = \"A\"", "config.toml:1: key \"rooms\": is a list; expected a table, such as [rooms]"),
        (
            "[rooms.A]\npassword = \"x\"\npassword_env = \"Y\"",
            "config.toml:3: key \"rooms.A.password_env\": is set beside password; expected one of password, password_file and password_env"
        ),
        (
            "[log]\nlevel = \"loud\"",
            "config.toml:2: key \"log.level\": is \"loud\"; expected one of \"trace\", \"debug\", \"info\", \"notice\", \"warning\", \"error\", \"critical\""
        ),
        (
            "[database]\npath = \"~mega/x\"",
            "config.toml:2: key \"database.path\": is \"~mega/x\"; expected a path: absolute, below ~/, or relative to the config file"
        ),
        (
            "theme = \"dark\"\nseat = \"A\"\ntheme = \"light\"",
            "config.toml:3: key \"theme\": is set twice, first on line 1; keep one of them"
        ),
        (
            "[rooms.A]\n[rooms.B]\n[rooms.A]",
            "config.toml:3: key \"rooms.A\": is set twice, first on line 1; keep one of them"
        ),
        (
            "rooms.A = { obs = \"ws://a\", obs = \"ws://b\" }",
            "config.toml:1: key \"rooms.A.obs\": is set twice, first on line 1; keep one of them"
        ),
    ])
    func `each trouble names its line, its key and what was expected`(text: String, message: String) {
        #expect(troubles(text) == [message])
    }

    @Test func `a key of no name is refused with the names there are`() {
        let found = troubles("[keys]\ntake = [\"Space\", \"Spacebar\"]")
        #expect(found.count == 1)
        #expect(
            found[0].hasPrefix(
                "config.toml:2: key \"keys.take\": there is no key \"Spacebar\"; keys are single characters"))
    }

    @Test func `a text that is no TOML says where it stops being some`() {
        let found = troubles("theme = \"dark\"\nseat = \n")
        #expect(found.count == 1)
        #expect(found[0].hasPrefix("config.toml:2:8: is no TOML: "))
        #expect(troubles("[rooms.A\n")[0].hasPrefix("config.toml:1:"))
        #expect(troubles("theme = \"dark")[0].hasPrefix("config.toml:1:"))
    }

    @Test func `no message repeats a password`() {
        for text in [
            "[rooms.A]\npassword = hunter2", "[rooms.A]\npassword = [\"hunter2\"]", "[rooms.A]\npassword = \"hunter2",
            "[rooms.A]\npassword = \"hunter2\" hunter2", "rooms.A.password = \"hunter2\\u0001\"",
        ] {
            let found = troubles(text)
            #expect(found.count == 1)
            #expect(!found.joined().contains("hunter"), "\(found)")
        }
    }

    @Test func `everything that is wrong is told at once, in the order of the lines`() {
        let found = troubles(
            """
            them = "dark"
            [rooms.B]
            stats_hz = 0
            [rooms.A]
            obs = 4455
            encodng = "json"
            [log]
            level = 3
            """)
        #expect(
            found == [
                "config.toml:1: key \"them\": is not known; did you mean \"theme\"?",
                "config.toml:3: key \"rooms.B.stats_hz\": is 0; expected a number from 0.2 to 10",
                "config.toml:5: key \"rooms.A.obs\": is a whole number; expected ws://HOST:PORT, such as \"ws://127.0.0.1:4455\"",
                "config.toml:6: key \"rooms.A.encodng\": is not known; did you mean \"encoding\"?",
                "config.toml:8: key \"log.level\": is a whole number; expected one of \"trace\", \"debug\", \"info\", \"notice\", \"warning\", \"error\", \"critical\"",
            ])
    }

    @Test func `a zero byte ends nothing silently`() {
        #expect(troubles("theme = \"dark\"\n\0them = 1") == ["config.toml:2: holds a zero byte; expected text"])
    }

    @Test func `thousands of brackets are refused and never a crash`() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(troubles("theme = \(deep)").count == 1)
        #expect(troubles(String(repeating: "{a=", count: 100_000)).count == 1)
    }

    @Test func `every beginning of a good file is read or refused and never a crash`() {
        let text =
            "a.\"b\\u00e9\".'c' = [1, {x = '''y''', z = \"\"\"\\\n  w\"\"\"}] # end\r\n[[t.u]]\n[v]\nw = 2026-11-25T20:00:00Z\n"
        for length in 0...text.count { _ = troubles(String(text.prefix(length))) }
    }
}
