import Glibc
import Terminal
import Testing

@testable import Configuration

@Suite struct BuiltInThemesTests {
    /// The checkout's own themes.
    let folder = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/themes"

    @Test func `the built-in themes are those of the themes folder`() throws {
        // When this fails, run script/embed-themes.
        for theme in BuiltInThemes.all {
            #expect(try OwnFile.text("\(folder)/\(theme.name).toml").text == theme.text)
        }
        #expect(ThemeLibrary(folders: [folder]).names == BuiltInThemes.all.map(\.name))
    }

    /// WCAG 2.2 asks for 4.5 between a text and what is under it, and 7 for enhanced contrast. Frames and faint marks may
    /// be quieter, as nothing has to be read from them.
    @Test(arguments: [("dark", 4.5, 2.0), ("light", 4.5, 2.0), ("high-contrast", 7.0, 7.0)])
    func `every role can be read on every ground`(name: String, text: Double, quiet: Double) throws {
        let theme = try ThemeLibrary(folders: []).theme(name).theme
        for ground in Ground.allCases {
            for role in Role.allCases {
                let look = theme.look(of: Style(role, ground))
                let isQuiet = role == .frame || role == .faint
                if isQuiet, ground != .normal, ground != .overlay { continue }
                let wanted = isQuiet ? quiet : text
                let contrast = try Self.contrast(look.foreground, look.background)
                #expect(contrast >= wanted, "\(role) on \(ground): \(contrast)")
            }
        }
    }

    @Test(arguments: ["dark", "light", "high-contrast", "sixteen"])
    func `on air, over time, wrong, standby and pending never look the same`(name: String) throws {
        let theme = try ThemeLibrary(folders: []).theme(name).theme
        let looks = [Role.onAir, .overTime, .wrong, .standby, .pending].map { theme.look(of: Style($0)).foreground }
        #expect(Set(looks).count == looks.count)
    }

    @Test func `sixteen colours are enough for the theme of that name`() throws {
        let theme = try ThemeLibrary(folders: []).theme("sixteen").theme
        for ground in Ground.allCases {
            for role in Role.allCases {
                let look = theme.look(of: Style(role, ground))
                for colour in [look.foreground, look.background] {
                    if case .rgb = colour { Issue.record("\(role) on \(ground) needs more colours") }
                }
            }
        }
    }

    private static func contrast(_ left: Colour, _ right: Colour) throws -> Double {
        let (a, b) = (try luminance(left), try luminance(right))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// WCAG 2.2, "relative luminance".
    private static func luminance(_ colour: Colour) throws -> Double {
        guard case .rgb(let red, let green, let blue) = colour else {
            throw ConfigurationTrouble(file: "theme", problem: "\(colour) is the terminal's own")
        }
        let parts = [red, green, blue].map { part in
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
