/// Base64 as pictures come in it (RFC 4648); line breaks are taken, which some encoders put in.
enum Base64 {
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 255, count: 256)
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        for (value, letter) in letters.utf8.enumerated() { values[Int(letter)] = UInt8(value) }
        return values
    }()

    /// nil where a letter is none of the 64.
    static func decode(_ text: Substring) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count / 4 * 3)
        var (held, count) = (UInt32(0), 0)
        for letter in text.utf8 {
            if letter == UInt8(ascii: "=") { break }
            if letter == 0x0A || letter == 0x0D { continue }
            let value = values[Int(letter)]
            guard value < 64 else { return nil }
            held = held << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(held >> UInt32(count) & 255))
                held &= 0xFF
            }
        }
        return bytes
    }
}
