import Civil
import Terminal

/// A place on the screen at which one picture is drawn.
struct PictureSlot: Equatable {
    var bus: Bus
    /// nil is unknown.
    var scene: String?
    /// The cells of the picture itself, on the screen.
    var rect: Rect
    /// The row of words beneath it, on the screen.
    var caption: Rect
    /// The frame around it, where it has one of its own.
    var tile: Rect?

    /// What the scene is in OBS.
    enum Bus: Equatable {
        case program, preview, neither
    }
}

/// The shape of what OBS sends, and how many pictures of it stand beside each other.
struct PictureShape: Equatable {
    /// In pixels of OBS's canvas.
    var video: Size
    /// Preview beside program, in studio mode.
    var isDouble: Bool
    var grain: PictureGrain

    var isPortrait: Bool { video.height > video.width }
    private var count: Int { isDouble ? 2 : 1 }
    private static let gap = 2

    /// The cells of each picture where all of them have so much room.
    func cells(in room: Size) -> Size {
        grain.cells(for: video, in: Size(width: (room.width - Self.gap * (count - 1)) / count, height: room.height))
    }

    /// The places of the pictures in the middle of a rectangle, each with a row of words beneath it.
    func places(in rect: Rect) -> [(picture: Rect, caption: Rect)] {
        let cells = cells(in: Size(width: rect.width, height: rect.height - 1))
        guard cells.width > 0, cells.height > 0 else { return [] }
        let share = rect.width / count
        let top = rect.row + (rect.height - 1 - cells.height) / 2
        return (0..<count).map { index in
            let left = rect.column + index * (share + (count > 1 && index > 0 ? rect.width - share * count : 0))
            return (
                Rect(column: left + (share - cells.width) / 2, row: top, width: cells.width, height: cells.height),
                Rect(
                    column: left, row: top + cells.height, width: max(0, share - (index + 1 < count ? 1 : 0)), height: 1
                )
            )
        }
    }
}
