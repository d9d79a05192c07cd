/// How a terminal takes pictures in pixels.
public enum PixelFormat: Hashable, Sendable {
    /// DEC's sixels, in so many colours.
    case sixel(colours: Int)
    /// The graphics protocol of kitty, which others have too.
    case kitty
}

/// What a person wants pictures drawn with; what the terminal cannot draw is drawn as well as it can.
public enum PictureWish: String, CaseIterable, Hashable, Sendable {
    /// What the terminal says it can; over ssh half-blocks, which are a hundred times less to send.
    case auto
    case kitty, sixel, blocks, ascii
    /// No pictures at all.
    case off
}
