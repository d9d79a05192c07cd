import Control
import Glibc

/// The small file in which what a person has chosen on screen is kept for the next start.
struct Keepsake {
    let path: String

    /// What was kept; nothing where the file is not there or cannot be read.
    func read() -> Remembered {
        guard let file = fopen(path, "re") else { return Remembered() }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = fread(&bytes, 1, bytes.count, file)
        return Remembered(text: String(decoding: bytes[..<count], as: UTF8.self))
    }

    /// Written aside and put in place whole; a choice that cannot be kept holds until the program ends.
    func keep(_ remembered: Remembered) {
        let aside = "\(path).new"
        guard let file = fopen(aside, "we") else { return }
        let bytes = Array(remembered.text.utf8)
        let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
        guard fclose(file) == 0, isWritten else { return }
        rename(aside, path)
    }
}
