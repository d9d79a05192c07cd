/// Everything a terminal is to show: cells, cursor, window title, mouse reports, and pictures written after the cells.
public struct Frame: Equatable, Sendable {
    public var screen: Screen
    /// Where the terminal's own cursor stands; hidden when nil.
    public var cursor: Point?
    /// The window's title; left as it is when nil.
    public var title: String?
    public var mouse: MouseMode
    public var pictures: [Picture]

    public init(
        screen: Screen, cursor: Point? = nil, title: String? = nil, mouse: MouseMode = .off, pictures: [Picture] = []
    ) {
        self.screen = screen
        self.cursor = cursor
        self.title = title
        self.mouse = mouse
        self.pictures = pictures
    }
}

/// Whether the terminal tells us of the mouse, and thereby takes its own selecting away from the user.
public enum MouseMode: Hashable, Sendable {
    case off
    /// Presses, releases and the wheel.
    case clicks
}

/// A picture for a terminal that draws pixels, over cells that hold the same picture in halves.
public struct Picture: Equatable, Sendable {
    public var bounds: Rect
    /// In the form that the terminal's own encoder made of it: they never come from outside.
    public var bytes: [UInt8]

    public init(bounds: Rect, bytes: [UInt8]) {
        self.bounds = bounds
        self.bytes = bytes
    }
}
