import Foundation
import Glibc
import Sheets
import Spreadsheets

/// A rundown in a file: a table that has to be understood, or a document of our own.
enum RundownSource {
    case sheets([Sheet])
    case document(RundownDocument)

    /// Tells by what the file holds, whatever it is called.
    /// - Parameter sheet: the name of the only sheet wanted.
    init(_ path: String, sheet: String?) throws {
        if path != "-", Self.isWorkbook(path) {
            let sheets = try Workbook(path: path).sheets
            guard let sheet else {
                self = .sheets(sheets)
                return
            }
            let found = sheets.filter { $0.name.lowercased() == sheet.lowercased() }
            guard !found.isEmpty else {
                let names = sheets.map(\.name).joined(separator: ", ")
                throw CommandTrouble("\(path) has no sheet \(sheet); it has \(names)")
            }
            self = .sheets(found)
            return
        }
        let bytes = try WholeFile.read(path)
        if bytes.first(where: { $0 > 0x20 && $0 < 0x7F }) == UInt8(ascii: "{") {
            self = .document(try Self.document(bytes, path))
            return
        }
        guard let text = TextDecoding.text(of: bytes) else {
            throw CommandTrouble("\(WholeFile.name(path)) is no text: export the sheet as .xlsx or .csv")
        }
        self = .sheets([Sheet(csv: text)])
    }

    /// Archives are; and what is called one is named for what it is instead.
    private static func isWorkbook(_ path: String) -> Bool {
        if ["xlsx", "xlsm", "xls"].contains((path as NSString).pathExtension.lowercased()) { return true }
        // Without O_NONBLOCK a named pipe would keep us waiting for a writer.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { return false }
        defer { close(file) }
        var head = [UInt8](repeating: 0, count: 4)
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        return read(file, &head, 4) == 4 && (head == [0x50, 0x4B, 3, 4] || head == [0xD0, 0xCF, 0x11, 0xE0])
    }

    private static func document(_ bytes: [UInt8], _ path: String) throws -> RundownDocument {
        struct Head: Decodable { var format: String? }
        let decoder = JSONDecoder()
        let data = Data(bytes)
        do {
            let head = try decoder.decode(Head.self, from: data)
            guard let format = head.format else {
                throw CommandTrouble(
                    "\(WholeFile.name(path)): expected \"format\": \"\(RundownDocument.format)\", and there is none")
            }
            guard format == RundownDocument.format else { throw RundownDocument.Trouble.format(format) }
            return try decoder.decode(RundownDocument.self, from: data)
        } catch let error as DecodingError {
            throw CommandTrouble("\(WholeFile.name(path)) is no rundown: \(Self.said(error))")
        } catch let trouble as RundownDocument.Trouble {
            throw CommandTrouble("\(WholeFile.name(path)): \(trouble)")
        }
    }

    private static func said(_ error: DecodingError) -> String {
        func place(_ path: [any CodingKey]) -> String {
            path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
        }
        return switch error {
        case .keyNotFound(let key, let context): "\(place(context.codingPath + [key])) is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "\(place(context.codingPath)): \(context.debugDescription)"
        case .dataCorrupted(let context):
            context.codingPath.isEmpty ? "it is no JSON" : "\(place(context.codingPath)): \(context.debugDescription)"
        @unknown default: "it is no JSON of ours"
        }
    }
}
