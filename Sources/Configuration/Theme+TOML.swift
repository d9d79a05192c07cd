import Terminal

extension Theme {
    /// What the text of a theme file says.
    ///
    /// `[roles]` gives each role its colour, and `[grounds]` each ground; either as a text, or as a table when the look has
    /// more to it. `[palette]` names colours for use in this file. What is left out is the terminal's own colour.
    ///
    ///     name = "dusk"
    ///     [palette]
    ///     ember = "#ff8f5a"
    ///     [roles]
    ///     warning = "ember"
    ///     onAir = { colour = "bright white", bold = true }
    ///     [grounds]
    ///     onAir = { colour = "ember", text = "black" }
    ///
    /// - Throws: everything that is wrong, in the order of the lines.
    public init(toml text: String, file: String) throws(ConfigurationTroubles) {
        let document = try TOMLDocument(text, file: file)
        var reader = TableReader(document)
        self.init(name: reader.text("name") ?? Self.name(ofFile: file))
        let palette = reader.table("palette") { $0.palette() } ?? Palette()
        roles = reader.table("roles") { $0.roles(palette) } ?? [:]
        grounds = reader.table("grounds") { $0.grounds(palette) } ?? [:]
        reader.finish()
        guard reader.troubles.isEmpty else {
            throw ConfigurationTroubles(
                reader.troubles.sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) })
        }
    }

    /// `dusk` of `/themes/dusk.toml`.
    private static func name(ofFile file: String) -> String {
        let last = file.split(separator: "/").last ?? "theme"
        return String(last.hasSuffix(".toml") ? last.dropLast(5) : last)
    }
}

/// The colours a theme file has given names of its own.
private struct Palette {
    let colours: [String: Colour]
    /// What may stand where a colour is asked for.
    let expected: String

    init(_ colours: [String: Colour] = [:]) {
        self.colours = colours
        let own = colours.isEmpty ? "" : ", one of the palette (\(colours.keys.sorted().joined(separator: ", ")))"
        expected =
            "\"standard\", \"#rrggbb\"\(own) or one of black, red, green, yellow, blue, magenta, cyan, white, "
            + "with \"bright \" before it if wanted"
    }

    func colour(_ text: String) -> Colour? {
        if let colour = colours[text] { return colour }
        return try? Colour(parsing: text)
    }
}

extension TableReader {
    fileprivate mutating func palette() -> Palette {
        let plain = Palette()
        var colours: [String: Colour] = [:]
        for name in keys {
            colours[name] = text(name, expected: plain.expected, plain.colour)
        }
        return Palette(colours)
    }

    fileprivate mutating func roles(_ palette: Palette) -> [Role: Theme.Foreground] {
        var roles: [Role: Theme.Foreground] = [:]
        for role in Role.allCases {
            roles[role] = look("\(role)", palette).map { Theme.Foreground($0.colour, $0.emphasis) }
        }
        return roles
    }

    fileprivate mutating func grounds(_ palette: Palette) -> [Ground: Theme.Background] {
        var grounds: [Ground: Theme.Background] = [:]
        for ground in Ground.allCases {
            grounds[ground] = look("\(ground)", palette, withText: true).map {
                Theme.Background($0.colour, foreground: $0.text, $0.emphasis)
            }
        }
        return grounds
    }

    private mutating func look(
        _ key: String, _ palette: Palette, withText: Bool = false
    ) -> (colour: Colour, text: Colour?, emphasis: Emphasis)? {
        guard isTable(key) else {
            return text(key, expected: palette.expected, palette.colour).map { ($0, nil, []) }
        }
        return table(key) { look in
            let colour = look.text("colour", expected: palette.expected, palette.colour) ?? .standard
            let text = withText ? look.text("text", expected: palette.expected, palette.colour) : nil
            return (colour, text, look.emphasis())
        }
    }

    private mutating func emphasis() -> Emphasis {
        let flags: [(key: String, emphasis: Emphasis)] = [
            ("bold", .bold), ("underline", .underline), ("reverse", .reverse), ("italic", .italic),
        ]
        return flags.reduce(into: []) { emphasis, flag in
            if self.flag(flag.key) == true { emphasis.insert(flag.emphasis) }
        }
    }
}
