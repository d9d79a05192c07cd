import Terminal

/// What was found out about the terminal, for `siaran doctor`.
public struct TerminalFacts: Hashable, Sendable {
    /// TERM as it is set; empty when it is not.
    public var type: String
    /// The description that is used: another one when this machine does not have the terminal's own.
    public var usedType: String
    public var size: Size
    public var colours: ColourDepth
    /// NO_COLOR is set, so that no colours are used though there may be some.
    public var isColourRefused: Bool
    /// The locale that decides on characters, such as `id_ID.UTF-8`.
    public var locale: String
    /// The user's own locale is not UTF-8, and C.UTF-8 is used in its place.
    public var isLocaleReplaced: Bool
    /// Such as `ncurses 6.4.20221231`.
    public var library: String
}
