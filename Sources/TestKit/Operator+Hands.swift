import Civil
import Control
import Terminal

// What a person does with keyboard and mouse.
extension Operator {
    /// Presses keys as the help writes them, parted by blanks: `press("r l")`, `press("Space")`, `press("Ctrl-R")`; at
    /// once, so a few of them at most.
    @discardableResult
    public func press(_ keys: String) -> [Effect] {
        keys.split(separator: " ").flatMap { key -> [Effect] in
            guard let stroke = try? KeyStroke(parsing: String(key)) else {
                preconditionFailure("no key is called \(key)")
            }
            return press(stroke)
        }
    }

    /// Presses keys one after the other, as quick hands do.
    @discardableResult
    public func tap(_ keys: String) -> [Effect] {
        during {
            for key in keys.split(separator: " ") {
                press(String(key))
                advance(by: 150)
            }
        }
    }

    @discardableResult
    public func press(_ key: Key, _ modifiers: Modifiers = []) -> [Effect] { press(KeyStroke(key, modifiers)) }

    @discardableResult
    public func press(_ stroke: KeyStroke) -> [Effect] { input(.key(stroke)) }

    /// `S` on air, and `y` to its question, long enough after it.
    @discardableResult
    public func switchStudioMode() -> [Effect] {
        during {
            press("S")
            advance(by: 1000)
            press("y")
            advance(by: 800)
        }
    }

    /// Types a text, a key a character, as fast as the fastest hands.
    @discardableResult
    public func type(_ text: String) -> [Effect] {
        during {
            for character in text {
                press(KeyStroke(character))
                advance(by: 20)
            }
        }
    }

    /// A text comes as keys, all in one reading of the terminal; a line's end is Enter.
    @discardableResult
    public func flood(_ text: String) -> [Effect] {
        text.flatMap { input(.key(stroke(of: $0)), together: text.count) }
    }

    /// The same, a byte a reading.
    @discardableResult
    public func trickle(_ text: String) -> [Effect] { text.flatMap { press(stroke(of: $0)) } }

    private func stroke(of character: Character) -> KeyStroke {
        character == "\n" ? KeyStroke(.enter) : KeyStroke(character)
    }

    /// Holds a key as a keyboard repeats it: after 400 ms, then every 30 ms.
    @discardableResult
    public func hold(_ key: Key, for length: Milliseconds) -> [Effect] {
        let before = effects.count
        press(key)
        var held: Milliseconds = 0
        var wait: Milliseconds = 400
        while held + wait <= length {
            advance(by: wait)
            press(key)
            held = held + wait
            wait = 30
        }
        advance(by: length - held)
        return Array(effects[before...])
    }

    @discardableResult
    public func paste(_ text: String) -> [Effect] { input(.pasted(text)) }

    @discardableResult
    public func click(column: Int, row: Int) -> [Effect] {
        mouse(.press, column: column, row: row) + mouse(.release, column: column, row: row)
    }

    @discardableResult
    public func mouse(_ act: MouseEvent.Act, column: Int, row: Int) -> [Effect] {
        input(.mouse(MouseEvent(act, .left, at: Point(column: column, row: row))))
    }

    /// The window gets the keyboard, or loses it.
    @discardableResult
    public func focusWindow(_ gained: Bool) -> [Effect] { input(.focus(gained)) }

    /// Lets time pass.
    @discardableResult
    public func advance(by length: Milliseconds) -> [Effect] {
        let before = effects.count
        world.advance(by: length)
        return Array(effects[before...])
    }

    /// What this seat asked for while something happened.
    public func during(_ act: () -> Void) -> [Effect] {
        let before = effects.count
        act()
        return Array(effects[before...])
    }
}
