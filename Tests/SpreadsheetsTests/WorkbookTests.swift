import Civil
import Foundation
import Sheets
import Testing

@testable import Spreadsheets

/// Workbooks through real files.
@Suite struct WorkbookTests {
    let folder: Scratch

    init() throws { folder = try Scratch() }

    func readBack(_ page: SheetPage) throws -> Sheet {
        let path = "\(folder.path)/\(UUID().uuidString).xlsx"
        try WorkbookFile.write([page], to: path)
        let sheets = try Workbook(path: path).sheets
        #expect(sheets.count == 1)
        return sheets[0]
    }

    @Test func `what is written is read back, each cell as what it is`() throws {
        let columns: [SheetPage.Column] = [
            .init("title", width: 30), .init("start", width: 10, format: .timeOfDay),
            .init("length", width: 10, format: .length), .init("price", width: 10, format: .amount),
        ]
        let rows: [SheetPage.Row] = [
            .init(
                [
                    .text("Opening"), .clock(.minutes(20 * 60), .hoursMinutesSeconds),
                    .clock(Milliseconds(90_250), .hoursMinutesSeconds), .number(89_000),
                ], fill: 0xFFCC00),
            .init([.text("Kosong"), .blank, .clock(.hours(26), .hoursMinutesSeconds), .blank]),
            .init([.truth(true), .blank, .blank, .number(-1.5)]),
        ]
        let sheet = try readBack(SheetPage(name: "Rundown", columns: columns, rows: rows))
        #expect(sheet.name == "Rundown")
        #expect(sheet.rows[0] == [.text("title"), .text("start"), .text("length"), .text("price")])
        for (index, row) in rows.enumerated() {
            for column in columns.indices { #expect(sheet[index + 1, column] == row.cells[column]) }
        }
    }

    @Test(arguments: [
        "=1+1", "+62", "-", "@x", "\ttab", "a\r\nb", "<b>&amp;\"'", " blanks ", "_x0041_", "\u{1}bell\u{7}",
        "é\u{1F600}日本",
        "\u{FFFE}",
    ]) func `a text stays the text it is, formulas and controls too`(text: String) throws {
        let sheet = try readBack(SheetPage(name: "x", columns: [.init("a", width: 9)], rows: [.init([.text(text)])]))
        #expect(sheet[1, 0] == .text(text))
    }

    @Test func `the name of a tab is made one`() throws {
        let page = SheetPage(name: "a/b:c*[very] long name \\ of a show?", columns: [.init("a", width: 9)])
        #expect(try readBack(page).name.count <= 31)
    }

    @Test(arguments: [
        ("no.xlsx", "text, not a workbook", "some other kind"), ("empty.xlsx", "", "it is empty"),
        ("doc.pdf", "%PDF-1.7", "PDF"),
    ]) func `what is no workbook is named for what it is`(name: String, text: String, says: String) throws {
        let path = try folder.write(Array(text.utf8), to: name)
        #expect { try Workbook(path: path) } throws: { "\($0)".contains(says) && "\($0)".contains(path) }
    }

    @Test func `an old workbook, a folder, a pipe and a missing file are refused`() throws {
        let old = try folder.write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], to: "old.xls")
        #expect { try Workbook(path: old) } throws: { "\($0)".contains("old .xls") }
        #expect { try Workbook(path: folder.path) } throws: { "\($0)".contains("no regular file") }
        let pipe = "\(folder.path)/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect { try Workbook(path: pipe) } throws: { "\($0)".contains("no regular file") }
        #expect { try Workbook(path: "\(folder.path)/none.xlsx") } throws: { "\($0)".contains("No such file") }
    }

    @Test func `a folder that may not be written to keeps what is there`() throws {
        let path = "\(folder.path)/nowhere/rundown.xlsx"
        #expect { try WorkbookFile.write([SheetPage(name: "x", columns: [])], to: path) } throws: {
            "\($0)".contains("cannot be written")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func `a torn or scratched workbook is an error or a sheet, never a crash`() throws {
        let columns = (0..<8).map { SheetPage.Column("column \($0)", width: 9, format: .length) }
        let rows = (0..<60).map { row in
            SheetPage.Row(
                columns.indices.map {
                    $0 % 2 == 0 ? .text("text \(row) \($0)") : .clock(.seconds(Int64(row * $0)), .hoursMinutes)
                })
        }
        let path = "\(folder.path)/whole.xlsx"
        try WorkbookFile.write([SheetPage(name: "x", columns: columns, rows: rows)], to: path)
        let whole = [UInt8](try #require(FileManager.default.contents(atPath: path)))
        var dice = Dice(seed: 7)
        for turn in 0..<150 {
            var bytes = whole
            if turn % 2 == 0 { bytes.removeLast(Int(dice.next() % UInt64(bytes.count))) }
            for _ in 0..<Int(dice.next() % 8) where bytes.count > 4 {
                bytes[4 + Int(dice.next() % UInt64(bytes.count - 4))] = UInt8(truncatingIfNeeded: dice.next())
            }
            let torn = try folder.write(bytes, to: "torn.xlsx")
            do { _ = try Workbook(path: torn).sheets } catch { #expect(!"\(error)".isEmpty) }
        }
    }
}
