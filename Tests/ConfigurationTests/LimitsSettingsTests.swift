import Civil
import Configuration
import Shows
import Testing

@Suite struct LimitsSettingsTests {
    func parse(_ text: String) throws(ConfigurationTroubles) -> Settings {
        try Settings.parse(text, file: "config.toml", environment: [:])
    }

    @Test func `without any the standard holds`() throws {
        #expect(try parse("").limits == .standard)
    }

    @Test func `what a team writes stands over the standard, and the rest of that stays`() throws {
        let limits = try parse(
            """
            [limits.house]
            host_stretch = "90m"

            [limits.tiktok]
            longest_session = "4h"
            grace = "90s"

            [limits.youtube]
            shortest_session = "10m"
            longest_session = "12h"
            longest_static = "90s"
            """
        ).limits
        #expect(limits.longestStretch == .minutes(90))
        #expect(
            limits.platforms["tiktok"]
                == PlatformLimits(shortestSession: .minutes(30), longestSession: .hours(4), grace: .seconds(90)))
        #expect(limits.platforms["shopee"] == Limits.standard.platforms["shopee"])
        #expect(
            limits.platforms["youtube"]
                == PlatformLimits(
                    shortestSession: .minutes(10), longestSession: .hours(12), longestStatic: .seconds(90)))
    }

    @Test(arguments: [
        (
            "[limits.house]\nhost_stretch = \"soon\"",
            "config.toml:2: key \"limits.house.host_stretch\": is \"soon\"; expected a length, such as \"30m\", \"13h\" or \"90s\""
        ),
        (
            "[limits.house]\nhost_stretch = 90",
            "config.toml:2: key \"limits.house.host_stretch\": is a whole number; expected a length, such as \"30m\", \"13h\" or \"90s\""
        ),
        (
            "[limits.tiktok]\n\nlongest_session = \"0m\"",
            "config.toml:3: key \"limits.tiktok.longest_session\": is \"0m\"; expected a length, such as \"30m\", \"13h\" or \"90s\""
        ),
        (
            "[limits.tiktok]\nlongest = \"13h\"",
            "config.toml:2: key \"limits.tiktok.longest\": is not known; expected one of shortest_session, longest_session, longest_static, grace, gap, sessions_a_day"
        ),
        (
            "[limits.house]\nstretch = \"2h\"",
            "config.toml:2: key \"limits.house.stretch\": is not known; did you mean \"host_stretch\"?"
        ),
        (
            "theme = \"dark\"\n\n[limits]\ntiktok = \"13h\"",
            "config.toml:4: key \"limits.tiktok\": is a text; expected a table, such as [limits.tiktok]"
        ),
    ]) func `what is wrong with a limit is said with its line`(text: String, trouble: String) {
        #expect(throws: ConfigurationTroubles.self) { try parse(text) }
        do throws(ConfigurationTroubles) { _ = try parse(text) } catch { #expect(error.description == trouble) }
    }
}
