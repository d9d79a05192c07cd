import Configuration
import Terminal
import Testing

@Suite struct ThemeTests {
    func troubles(_ text: String) -> [String] {
        do throws(ConfigurationTroubles) {
            _ = try Theme(toml: text, file: "dusk.toml")
            return []
        } catch {
            return error.description.split(separator: "\n").map(String.init)
        }
    }

    @Test func `a theme gives roles and grounds their looks`() throws {
        let theme = try Theme(
            toml: """
                name = "dusk"
                [palette]
                ember = "#ff8f5a"
                [roles]
                warning = "ember"
                onAir = { colour = "bright white", bold = true, italic = true }
                [grounds]
                cursor = { colour = "standard", reverse = true, underline = false }
                [grounds.onAir]
                colour = "ember"
                text = "black"
                """, file: "/themes/x.toml")
        #expect(
            theme
                == Theme(
                    name: "dusk",
                    roles: [
                        .warning: .init(.rgb(255, 143, 90)), .onAir: .init(.ansi(15), [.bold, .italic]),
                    ],
                    grounds: [
                        .cursor: .init(.standard, .reverse), .onAir: .init(.rgb(255, 143, 90), foreground: .ansi(0)),
                    ]))
    }

    @Test func `a theme without a name has its file's`() throws {
        #expect(try Theme(toml: "", file: "/themes/dusk.toml") == Theme(name: "dusk"))
    }

    @Test(arguments: [
        ("[roles]\non_air = \"red\"", "dusk.toml:2: key \"roles.on_air\": is not known; did you mean \"onAir\"?"),
        (
            "[roles]\nonair = { colour = \"red\" }",
            "dusk.toml:2: key \"roles.onair\": is not known; did you mean \"onAir\"?"
        ),
        (
            "[grounds]\nsky = \"blue\"",
            "dusk.toml:2: key \"grounds.sky\": is not known; expected one of normal, header, footer, cursor, overlay, field, onAir, standby"
        ),
        (
            "[palette]\nember = \"#ff8f5a\"\n[roles]\n\ntext = \"embr\"",
            "dusk.toml:5: key \"roles.text\": is \"embr\"; expected \"standard\", \"#rrggbb\", one of the palette (ember) or one of black, "
                + "red, green, yellow, blue, magenta, cyan, white, with \"bright \" before it if wanted"
        ),
        (
            "[roles]\ntext = { colour = \"#ff00\" }",
            "dusk.toml:2: key \"roles.text.colour\": is \"#ff00\"; expected \"standard\", \"#rrggbb\" or one of black, red, green, yellow, "
                + "blue, magenta, cyan, white, with \"bright \" before it if wanted"
        ),
        (
            "[roles.text]\ncolour = \"red\"\nbold = 1",
            "dusk.toml:3: key \"roles.text.bold\": is a whole number; expected true or false"
        ),
        (
            "[roles]\ntext = { color = \"red\" }",
            "dusk.toml:2: key \"roles.text.color\": is not known; did you mean \"colour\"?"
        ),
        (
            "[roles]\ntext = 7",
            "dusk.toml:2: key \"roles.text\": is a whole number; expected \"standard\", \"#rrggbb\" or one of black, red, green, "
                + "yellow, blue, magenta, cyan, white, with \"bright \" before it if wanted"
        ),
        ("[role]\n", "dusk.toml:1: key \"role\": is not known; did you mean \"roles\"?"),
    ])
    func `a bad theme says file, line and reason`(text: String, message: String) {
        #expect(troubles(text) == [message])
    }
}

@Suite struct ThemeLibraryTests {
    @Test func `a file in a folder comes before a built-in theme of its name, and the first folder before the next`()
        throws
    {
        let first = try ScratchFolder()
        let second = try ScratchFolder()
        let file = try first.write("dark.toml", "name = \"my dark\"")
        try second.write("dark.toml", "name = \"other\"")
        let dusk = try second.write("dusk.toml", "")
        try second.write("notes.txt", "")
        let library = ThemeLibrary(folders: [first.path, "/nowhere", second.path])
        #expect(library.names == ["dark", "light", "high-contrast", "sixteen", "dusk"])
        #expect(try library.theme("dark") == .init(theme: Theme(name: "my dark"), file: file))
        #expect(try library.theme("dusk").file == dusk)
        #expect(try library.theme(dusk).theme.name == "dusk")
    }

    @Test func `a lone program has the built-in themes`() throws {
        let library = ThemeLibrary(folders: [])
        #expect(library.names == ["dark", "light", "high-contrast", "sixteen"])
        for name in library.names {
            let found = try library.theme(name)
            #expect(found.file == nil)
            #expect(found.theme.name == name)
            #expect(found.theme.roles.count == Role.allCases.count)
            #expect(found.theme.grounds.count == Ground.allCases.count)
        }
    }

    @Test func `an unknown theme is refused with the name that was meant`() {
        let library = ThemeLibrary(folders: [])
        let near = #expect(throws: ConfigurationTroubles.self) { try library.theme("drak") }
        #expect(near?.description == "theme: there is no theme \"drak\"; did you mean \"dark\"?")
        let far = #expect(throws: ConfigurationTroubles.self) { try library.theme("solarized") }
        #expect(
            far?.description
                == "theme: there is no theme \"solarized\"; expected one of dark, light, high-contrast, sixteen")
        let path = #expect(throws: ConfigurationTroubles.self) { try library.theme("./none.toml") }
        #expect(path?.description == "./none.toml: cannot be read: No such file or directory")
    }
}
