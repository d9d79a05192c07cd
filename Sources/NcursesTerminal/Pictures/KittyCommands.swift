/// The commands of kitty's graphics protocol. None asks for an answer, which would come as if it were typed.
enum KittyCommands {
    /// The most that may stand in one command.
    static let most = 4096

    /// Draws a picture, over so many cells from the cursor on, which stays where it is.
    /// - Parameter encoded: sides, a semicolon, and the pixels, as `PictureEncoder` makes them.
    static func draw(_ encoded: [UInt8], number: Int, columns: Int, rows: Int) -> [UInt8] {
        guard let split = encoded.firstIndex(of: UInt8(ascii: ";")) else { return [] }
        let sides = String(decoding: encoded[..<split], as: UTF8.self)
        let pixels = encoded[(split + 1)...]
        var bytes: [UInt8] = []
        var start = pixels.startIndex
        while start < pixels.endIndex {
            let end = min(start + most, pixels.endIndex)
            let head =
                start == pixels.startIndex
                ? "a=T,q=2,f=24,o=z,C=1,i=\(number),p=1,c=\(columns),r=\(rows),\(sides)," : "q=2,"
            bytes += Array("\u{1B}_G\(head)m=\(end < pixels.endIndex ? 1 : 0);".utf8)
            bytes += pixels[start..<end]
            bytes += [0x1B, UInt8(ascii: "\\")]
            start = end
        }
        return bytes
    }

    /// Takes a picture away and forgets its pixels.
    static func delete(number: Int) -> [UInt8] { Array("\u{1B}_Ga=d,q=2,d=I,i=\(number)\u{1B}\\".utf8) }

    /// Asks whether the terminal knows the protocol: `OK` comes back, or nothing.
    static let question = "\u{1B}_Gi=\(questionNumber),s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\"
    static let questionNumber = 31
}
