/// Which colours and emphases the roles and grounds have.
///
/// What a theme leaves out is the terminal's own colour. A theme is data: files of them lie in `themes/`.
public struct Theme: Hashable, Sendable {
    /// How the glyphs of a role look.
    public struct Foreground: Hashable, Sendable {
        public var colour: Colour
        public var emphasis: Emphasis

        public init(_ colour: Colour = .standard, _ emphasis: Emphasis = []) {
            self.colour = colour
            self.emphasis = emphasis
        }
    }

    /// How the place under the glyphs looks.
    public struct Background: Hashable, Sendable {
        public var colour: Colour
        /// The colour of every glyph on it, for a ground on which the roles' own would not be read.
        public var foreground: Colour?
        public var emphasis: Emphasis

        public init(_ colour: Colour = .standard, foreground: Colour? = nil, _ emphasis: Emphasis = []) {
            self.colour = colour
            self.foreground = foreground
            self.emphasis = emphasis
        }
    }

    /// What one style comes to.
    public struct Look: Hashable, Sendable {
        public var foreground: Colour
        public var background: Colour
        public var emphasis: Emphasis
    }

    public var name: String
    public var roles: [Role: Foreground]
    public var grounds: [Ground: Background]

    public init(name: String, roles: [Role: Foreground] = [:], grounds: [Ground: Background] = [:]) {
        self.name = name
        self.roles = roles
        self.grounds = grounds
    }

    public func look(of style: Style) -> Look {
        let foreground = roles[style.role] ?? Foreground()
        let background = grounds[style.ground] ?? Background()
        return Look(
            foreground: background.foreground ?? foreground.colour, background: background.colour,
            emphasis: style.emphasis.union(foreground.emphasis).union(background.emphasis)
        )
    }

    /// No colours at all: for `NO_COLOR` and for terminals without any. What matters is bold or reversed.
    public static let plain = Theme(
        name: "plain",
        roles: [
            .title: Foreground(.standard, .bold),
            .heading: Foreground(.standard, .bold),
            .frameFocused: Foreground(.standard, .bold),
            .onAir: Foreground(.standard, [.bold, .reverse]),
            .standby: Foreground(.standard, .bold),
            .pending: Foreground(.standard, .underline),
            .overTime: Foreground(.standard, [.bold, .italic]),
            .warning: Foreground(.standard, .bold),
            .wrong: Foreground(.standard, [.bold, .underline]),
            .key: Foreground(.standard, .bold),
        ],
        grounds: [
            .cursor: Background(.standard, .reverse),
            .field: Background(.standard, .underline),
            .onAir: Background(.standard, [.bold, .reverse]),
            .standby: Background(.standard, .bold),
        ]
    )
}

extension Role {
    /// The role of a name in a theme file.
    public init?(name: String) {
        guard let role = Role.allCases.first(where: { "\($0)" == name }) else { return nil }
        self = role
    }
}

extension Ground {
    /// The ground of a name in a theme file.
    public init?(name: String) {
        guard let ground = Ground.allCases.first(where: { "\($0)" == name }) else { return nil }
        self = ground
    }
}
