import Configuration
import Foundation
import Sheets

/// The file in which what columns meant is kept: `columns.json` in the data folder, which people may edit or remove.
struct ColumnMemoryFile {
    private let path: String
    private let folder: String

    init(places: Places) {
        folder = places.dataFolder
        path = "\(folder)/columns.json"
    }

    /// Nothing where there is no such file; one that cannot be read is said, and stands in nobody's way.
    func read() -> ColumnMemory {
        guard FileManager.default.fileExists(atPath: path) else { return ColumnMemory() }
        guard let bytes = try? WholeFile.read(path),
            let memory = try? JSONDecoder().decode(ColumnMemory.self, from: Data(bytes)),
            memory.format == ColumnMemory.format
        else {
            say("siaran: \(path) cannot be read as \(ColumnMemory.format): what columns meant is not remembered")
            return ColumnMemory()
        }
        return memory
    }

    /// Read again before it is written: another import may have come between.
    func remember(_ map: ColumnMap) {
        var memory = read()
        memory.remember(map)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        Folder.make(folder)
        do {
            try WholeFile.write([UInt8](try encoder.encode(memory)) + [0x0A], to: path)
        } catch {
            say("siaran: what the columns mean is not remembered: \(error)")
        }
    }
}
