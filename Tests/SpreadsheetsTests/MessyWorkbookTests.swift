import Civil
import Foundation
import Sheets
import Shows
import Testing

@testable import Spreadsheets

/// A producer's workbook from the file to the cues: another tab first, title rows, a header of two rows, merged cells, and
/// times as every program types them.
@Suite struct MessyWorkbookTests {
    let folder: Scratch

    init() throws { folder = try Scratch() }

    static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// A cell of a text, a number (`#`), or a number in a style (`2#`).
    func row(_ number: Int, _ cells: [(String, String)]) -> String {
        let body = cells.map { column, value in
            guard let mark = value.firstIndex(of: "#") else {
                return "<c r=\"\(column)\(number)\" t=\"inlineStr\"><is><t>\(EscapedText.written(value))</t></is></c>"
            }
            let style = value[..<mark]
            return
                "<c r=\"\(column)\(number)\" s=\"\(style.isEmpty ? "0" : style)\"><v>\(value[value.index(after: mark)...])</v></c>"
        }
        return "<row r=\"\(number)\">\(body.joined())</row>"
    }

    func workbook() -> String {
        let rows = [
            row(1, [("A", "PT MERPATI GLOW")]), row(2, [("A", "RUNDOWN LIVE"), ("F", "2#46351")]),
            row(
                4,
                [
                    ("A", "No"), ("B", "Segmen"), ("C", "Waktu"), ("D", "Durasi"), ("E", "Judul"), ("F", "Host"),
                    ("G", "Harga"),
                    ("I", "Wajib ucap"),
                ]), row(5, [("G", "TikTok"), ("H", "Shopee")]),
            row(
                6,
                [
                    ("A", "#1"), ("B", "OPENING"), ("C", "3#0.8333333333"), ("D", "4#0.003472222222"), ("E", "Salam"),
                    ("F", "Dinda"),
                ]),
            row(
                7, [("A", "#2"), ("C", "20.05"), ("D", "10 menit"), ("E", "Serum"), ("G", "#89000"), ("H", "Rp87.500")]),
            row(8, [("A", "FLASH SALE")]),
            row(
                9,
                [
                    ("A", "#3"), ("C", "8:15 PM"), ("D", "#10"), ("E", "=Flash"), ("F", "Rani"), ("G", "59rb"),
                    ("I", "Stok terbatas"),
                ]),
            row(10, [("A", "Total"), ("D", "4#0.0173611")]),
        ]
        let merges = ["A1:I1", "A4:A5", "G4:H4", "B6:B7", "F6:F7", "A8:I8"].map { "<mergeCell ref=\"\($0)\"/>" }
        let sheet =
            "<worksheet><sheetData>\(rows.joined())</sheetData><mergeCells>\(merges.joined())</mergeCells></worksheet>"
        return folder.archive([
            (
                "_rels/.rels",
                "<R><Relationship Id=\"r\" Type=\"\(Self.types)/officeDocument\" Target=\"xl/workbook.xml\"/></R>"
            ),
            (
                "xl/workbook.xml",
                "<w><sheets><sheet name=\"Catatan\" r:id=\"a\" xmlns:r=\"r\"/><sheet name=\"Rundown\" r:id=\"b\" xmlns:r=\"r\"/></sheets></w>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """
                <R><Relationship Id="a" Type="\(Self.types)/worksheet" Target="worksheets/1.xml"/><Relationship Id="b" \
                Type="\(Self.types)/worksheet" Target="worksheets/2.xml"/><Relationship Id="c" Type="\(Self.types)/styles" \
                Target="styles.xml"/></R>
                """
            ),
            (
                "xl/styles.xml",
                """
                <s><numFmts><numFmt numFmtId="164" formatCode="[h]:mm:ss"/></numFmts><cellXfs><xf numFmtId="0"/>\
                <xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="164"/></cellXfs></s>
                """
            ),
            (
                "xl/worksheets/1.xml",
                "<worksheet><sheetData>\(row(1, [("A", "bukan rundown")]))</sheetData></worksheet>"
            ),
            ("xl/worksheets/2.xml", sheet),
        ])
    }

    @Test func `it becomes the cues that the producer meant`() throws {
        let channels = [
            Channel(id: ChannelID(1), name: "TT", platform: "tiktok", account: ""),
            Channel(id: ChannelID(2), name: "SH", platform: "shopee", account: ""),
        ]
        let zone = Zone.fixed(hours: 7, abbreviation: "WIB")
        let start = LocalTime(
            date: LocalDate(year: 2026, month: 11, day: 25), time: TimeOfDay(milliseconds: 72_000_000))
        let reading = try SheetReading.best(
            of: try Workbook(path: workbook()).sheets, .init(start: start, naming: ColumnNaming(channels: channels)))
        #expect(reading.sheet == "Rundown")
        #expect(reading.troubles == [])
        #expect(reading.passedOver.count == 2)
        let show = Show(
            id: ShowID(1), room: RoomID(1), title: "x", start: zone.instant(of: start), end: zone.instant(of: start),
            zone: "Asia/Jakarta", channels: channels.map(\.id))
        var next: Int64 = 0
        let merge = SheetMerge(
            reading, into: Rundown(show: show, cues: [], segments: [], zone: zone), channels: channels
        ) {
            next += 1
            return next
        }
        let cues = merge.edit.cues
        #expect(cues.map(\.number) == ["1", "2", "3"])
        #expect(cues.map(\.title) == ["Salam", "Serum", "=Flash"])
        #expect(cues.map(\.length) == [5, 10, 10].map { Cue.Length.lasting(.minutes($0)) })
        #expect(cues.map(\.start) == [.soft, .soft, .soft])
        #expect(cues.map(\.host) == ["Dinda", "Dinda", "Rani"])
        let segments = Dictionary(uniqueKeysWithValues: merge.edit.segments.map { ($0.id, $0.title) })
        #expect(cues.map { $0.segment.flatMap { segments[$0] } } == ["OPENING", "OPENING", "FLASH SALE"])
        #expect(cues[1].offer(on: ChannelID(1)).price == Amount(rupiah: 89_000))
        #expect(cues[1].offer(on: ChannelID(2)).price == Amount(rupiah: 87_500))
        #expect(cues[2].offer(on: ChannelID(1)).price == Amount(rupiah: 59_000))
    }
}
