public import Civil
public import OBSProtocol
public import Terminal

/// One picture that is asked of OBS: of which scene, and over how many cells it will be drawn.
public struct PictureRequest: Hashable, Sendable {
    public var scene: String
    public var cells: Size
    public var grain: PictureGrain

    public init(scene: String, cells: Size, grain: PictureGrain) {
        self.scene = scene
        self.cells = cells
        self.grain = grain
    }

    /// JPEG's measure from 0 to 100: what a cell or a few pixels cannot show need not be sent.
    public static let quality = 75
    /// OBS takes no side that is shorter.
    static let shortestSide = 8
    static let longestSide = 1280

    /// The pixels asked for. Cells get some more than they show, since the mean of many looks better than one that was sent.
    public var pixels: Size {
        let wanted =
            switch grain {
            case .glyphs, .halves: Size(width: cells.width * 4, height: cells.height * 8)
            case .pixels: grain.pixels(of: cells)
            }
        let longest = max(wanted.width, wanted.height, 1)
        let (part, whole) = longest > Self.longestSide ? (Self.longestSide, longest) : (1, 1)
        return Size(
            width: max(Self.shortestSide, wanted.width * part / whole),
            height: max(Self.shortestSide, wanted.height * part / whole))
    }

    /// It reads, waits for nobody, and nobody waits for it.
    public var command: OBSCommand {
        .request(
            "GetSourceScreenshot",
            [
                "sourceName": .string(scene), "imageFormat": "jpg", "imageWidth": .integer(Int64(pixels.width)),
                "imageHeight": .integer(Int64(pixels.height)), "imageCompressionQuality": .integer(Int64(Self.quality)),
            ])
    }
}

/// What became of a picture that was asked for; each has exactly one.
public struct PictureReport: Equatable, Sendable {
    public var request: PictureRequest
    public var outcome: Outcome

    public enum Outcome: Equatable, Sendable {
        /// The pixels that the cells show, and, where the terminal draws pixels, the bytes that make it.
        case came(Bitmap, bytes: [UInt8])
        case failed(reason: String)
    }

    public init(_ request: PictureRequest, _ outcome: Outcome) {
        self.request = request
        self.outcome = outcome
    }
}

/// What a person has set about pictures.
public struct MonitorSettings: Equatable, Sendable {
    /// No picture is ever asked for where it is off.
    public var isOn: Bool
    /// From one picture of a scene to the next.
    public var every: Milliseconds

    public init(isOn: Bool = true, every: Milliseconds = 500) {
        self.isOn = isOn
        self.every = every
    }
}
