import CNcurses
import Terminal

extension KeyStroke {
    /// The stroke behind a key code of ncurses; nil for codes that are not keys.
    init?(code: Int32) {
        if code >= nc_function_key, code <= nc_function_key + 63 {
            self.init(functionKey: Int(code - nc_function_key))
            return
        }
        if let stroke = Self.plain[code] {
            self = stroke
            return
        }
        // Keys with modifiers have no fixed codes, only names, such as kRIT5 for Ctrl-Right.
        guard let name = keyname(code), let stroke = KeyStroke(capability: String(cString: name)) else { return nil }
        self = stroke
    }

    /// A function key as terminal descriptions count them: 13 to 24 are what pedals send and what Shift makes of the first
    /// twelve (nothing tells those apart), each further dozen has other modifiers.
    private init(functionKey number: Int) {
        switch number {
        case ...24: self.init(.function(number))
        case 25...36: self.init(.function(number - 24), .control)
        case 37...48: self.init(.function(number - 36), [.control, .shift])
        case 49...60: self.init(.function(number - 48), .alt)
        default: self.init(.function(number - 60), [.alt, .shift])
        }
    }

    /// The stroke of an extended capability: a key's name and xterm's number for the modifiers, 2 if it has none.
    init?(capability: String) {
        let number = capability.last.flatMap(\.wholeNumberValue)
        let name = number == nil ? capability : String(capability.dropLast())
        guard let key = Self.capabilities[name], let modifiers = Modifiers(xterm: number ?? 2) else { return nil }
        self.init(key, modifiers)
    }

    private static let capabilities: [String: Key] = [
        "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end, "kIC": .insert,
        "kDC": .delete, "kNXT": .pageDown, "kPRV": .pageUp,
    ]

    private static let plain: [Int32: KeyStroke] = [
        KEY_UP: KeyStroke(.up), KEY_DOWN: KeyStroke(.down), KEY_LEFT: KeyStroke(.left), KEY_RIGHT: KeyStroke(.right),
        KEY_HOME: KeyStroke(.home), KEY_END: KeyStroke(.end), KEY_IC: KeyStroke(.insert), KEY_DC: KeyStroke(.delete),
        KEY_NPAGE: KeyStroke(.pageDown), KEY_PPAGE: KeyStroke(.pageUp), KEY_ENTER: KeyStroke(.enter),
        KEY_BACKSPACE: KeyStroke(.backspace), KEY_BTAB: KeyStroke(.tab, .shift),
        KEY_SR: KeyStroke(.up, .shift), KEY_SF: KeyStroke(.down, .shift), KEY_SLEFT: KeyStroke(.left, .shift),
        KEY_SRIGHT: KeyStroke(.right, .shift), KEY_SHOME: KeyStroke(.home, .shift), KEY_SEND: KeyStroke(.end, .shift),
        KEY_SIC: KeyStroke(.insert, .shift), KEY_SDC: KeyStroke(.delete, .shift),
        KEY_SNEXT: KeyStroke(.pageDown, .shift), KEY_SPREVIOUS: KeyStroke(.pageUp, .shift),
        KEY_A1: KeyStroke(.home), KEY_A3: KeyStroke(.pageUp), KEY_C1: KeyStroke(.end), KEY_C3: KeyStroke(.pageDown),
    ]
}

extension Modifiers {
    /// As xterm counts them: one more than the sum of Shift 1, Alt 2, Control 4; Meta and locks above those are left out.
    init?(xterm number: Int) {
        guard (1...256).contains(number) else { return nil }
        self.init(rawValue: UInt8((number - 1) & 7))
    }
}
