import FoundationEssentials
import OBSProtocol

// Pictures of scenes and sources.
extension Studio {
    static let screenshotRequests: [String: Handler] = [
        "GetSourceScreenshot": { studio, fields throws(Refusal) in
            let format = try fields.string("imageFormat")
            let bytes = try studio.screenshot(fields, format: format)
            return ["imageData": .string("data:image/\(format);base64," + Data(bytes).base64EncodedString())]
        },
        "SaveSourceScreenshot": { studio, fields throws(Refusal) in
            let format = try fields.string("imageFormat")
            let path = try fields.string("imageFilePath")
            let bytes = try studio.screenshot(fields, format: format)
            guard FileManager.default.fileExists(atPath: URL(filePath: path).deletingLastPathComponent().path) else {
                throw Refusal(600, "The directory for your file path does not exist.")
            }
            do {
                try Data(bytes).write(to: URL(filePath: path))
            } catch {
                throw Refusal(700, "Failed to save screenshot.")
            }
            studio.tell("ScreenshotSaved", Intent.ui, ["savedScreenshotPath": .string(path)])
            return nil
        },
    ]

    private func screenshot(_ fields: Fields, format: String) throws(Refusal) -> [UInt8] {
        let name = try source(fields)
        guard Self.imageFormats.contains(format) else {
            throw Refusal(400, "Your specified image format is invalid or not supported by this system.")
        }
        if fields.has("imageCompressionQuality") { _ = try fields.number("imageCompressionQuality", -1...100) }
        let size = try screenshotSize(fields)
        let parts = scenes.first { $0.name == name }?.items.filter(\.isEnabled).map(\.source) ?? []
        let picture = Picture.of(
            name, parts: parts + [name], width: size.width, height: size.height,
            canvas: (Int(width), Int(height)), time: now)
        switch format {
        case "png": return picture.png
        case "bmp": return picture.bmp
        default: return picture.jpeg
        }
    }

    /// One side alone keeps the canvas's proportions.
    private func screenshotSize(_ fields: Fields) throws(Refusal) -> (width: Int, height: Int) {
        let wide = fields.has("imageWidth") ? Int(try fields.int("imageWidth", 8...4096)) : nil
        let high = fields.has("imageHeight") ? Int(try fields.int("imageHeight", 8...4096)) : nil
        switch (wide, high) {
        case (nil, nil): return (Int(width), Int(height))
        case (let wide?, nil): return (wide, max(1, wide * Int(height) / Int(width)))
        case (nil, let high?): return (max(1, high * Int(width) / Int(height)), high)
        case (let wide?, let high?): return (wide, high)
        }
    }
}
