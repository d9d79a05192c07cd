import Civil
import Configuration
import Shows
import Testing

@Suite struct PreflightSettingsTests {
    func parse(_ text: String) throws(ConfigurationTroubles) -> Settings {
        try Settings.parse(text, file: "config.toml", environment: [:])
    }

    @Test func `without any the standard list holds`() throws {
        #expect(try parse("").preflight == .standard)
    }

    @Test func `a house has its own rows, in its own order`() throws {
        let settings = try parse(
            """
            [[preflight]]
            title = "Samples on set"
            at = "-1h30m"

            [[preflight]]
            title = "vouchers"
            at = "-30m"
            for = "channel"
            key = "voucher"

            [[preflight]]
            title = "on set"
            at = "-20m"
            for = "host"
            key = "host"
            """)
        #expect(
            settings.preflight.rows == [
                ChecklistTemplate.Row(key: "samples-on-set", title: "Samples on set", lead: .minutes(90)),
                ChecklistTemplate.Row(key: "voucher", title: "vouchers", lead: .minutes(30), scope: .channel),
                ChecklistTemplate.Row(key: "host", title: "on set", lead: .minutes(20), scope: .host),
            ])
        #expect(settings.preflight.checkInLead == .minutes(20))
    }

    @Test func `a room has a closing scene`() throws {
        #expect(try parse("[rooms.A]\nclosing = \"Ending\"").room("A")?.closing == "Ending")
    }

    @Test(arguments: [
        (
            "[[preflight]]\ntitle = \"x\"",
            "config.toml:1: key \"preflight[0]\": has no at; expected a time before the start, such as at = \"-30m\""
        ),
        (
            "[[preflight]]\nat = \"-5m\"",
            "config.toml:1: key \"preflight[0]\": has no title; expected what is to be done, such as title = \"vouchers\""
        ),
        (
            "[[preflight]]\ntitle = \"x\"\nat = \"30m\"",
            "config.toml:3: key \"preflight[0].at\": is \"30m\"; expected a time before the start, such as \"-30m\""
        ),
        (
            "[[preflight]]\ntitle = \"x\"\nat = \"-5m\"\n\n[[preflight]]\ntitle = \"y\"\nat = -5",
            "config.toml:7: key \"preflight[1].at\": is a whole number; expected a time before the start, such as \"-30m\""
        ),
        (
            "[[preflight]]\ntitle = \"x\"\nat = \"-5m\"\nfor = \"room\"",
            "config.toml:4: key \"preflight[0].for\": is \"room\"; expected one of \"show\", \"channel\", \"host\""
        ),
        (
            "[[preflight]]\ntitle = \"x\"\nat = \"-5m\"\nwhen = 5",
            "config.toml:4: key \"preflight[0].when\": is not known; expected one of title, at, for, key"
        ),
        (
            "[[preflight]]\ntitle = \"x\"\nat = \"-5m\"\nkey = \"a b\"",
            "config.toml:4: key \"preflight[0].key\": is \"a b\"; expected letters, digits and - that no other row has, and not \"wrap\""
        ),
        (
            "[[preflight]]\ntitle = \"x\"\nat = \"-5m\"\n[[preflight]]\ntitle = \"X\"\nat = \"-6m\"",
            "config.toml:5: key \"preflight[1].title\": makes the key \"x\", as another row's; expected a key of its own: letters, digits and - that no other row has, and not \"wrap\""
        ),
        (
            "[preflight]\ntitle = \"x\"",
            "config.toml:1: key \"preflight\": is a table; expected a list of tables, each begun by [[preflight]]"
        ),
    ]) func `what is wrong with a row is said with its line`(text: String, trouble: String) {
        #expect(throws: ConfigurationTroubles.self) { try parse(text) }
        do throws(ConfigurationTroubles) { _ = try parse(text) } catch { #expect(error.description == trouble) }
    }
}
