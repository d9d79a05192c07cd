import Civil
import Foundation
import Sheets
import Testing

@testable import Spreadsheets

/// Workbooks as other programs make them: shared and rich texts, dates in several formats, merged blocks, prefixes.
@Suite struct ForeignWorkbookTests {
    let folder: Scratch

    init() throws { folder = try Scratch() }

    static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    func parts(
        sheet: String, styles: String = "", texts: String = "", workbook: String = ""
    ) -> [(String, String)] {
        [
            (
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r\" Type=\"\(Self.types)/officeDocument\" Target=\"/xl/book.xml\"/></Relationships>"
            ),
            (
                "xl/book.xml",
                "<x:workbook xmlns:x=\"m\" xmlns:r=\"r\">\(workbook)<x:sheets><x:sheet name=\"Rundown\" sheetId=\"1\" r:id=\"a\"/></x:sheets></x:workbook>"
            ),
            (
                "xl/_rels/book.xml.rels",
                """
                <Relationships><Relationship Id="a" Type="\(Self.types)/worksheet" Target="worksheets/first.xml"/>\
                <Relationship Id="b" Type="\(Self.types)/styles" Target="./styles.xml"/>\
                <Relationship Id="c" Type="\(Self.types)/sharedStrings" Target="sharedStrings.xml"/></Relationships>
                """
            ),
            ("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
            ("xl/sharedStrings.xml", "<sst>\(texts)</sst>"),
            ("xl/worksheets/first.xml", "<worksheet>\(sheet)</worksheet>"),
        ]
    }

    @Test func `texts, numbers and formulas' last values are read`() throws {
        let texts = """
            <si><t>Judul</t></si><si><r><t>Serum </t></r><r><rPr><b/></rPr><t xml:space="preserve">30 ml</t></r>\
            <rPh sb="0" eb="1"><t>furigana</t></rPh></si><si><t>A_x000D_B &amp; C</t></si>
            """
        let sheet = """
            <sheetData><row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" t="s"><v>1</v></c></row>\
            <row><c t="s"><v>2</v></c><c t="inlineStr"><is><t>inline</t></is></c><c t="b"><v>1</v></c>\
            <c><f>SUM(A1:A2)</f><v>7.5</v></c><c t="str"><f>"a"</f><v>made</v></c><c t="e"><v>#REF!</v></c>\
            <c t="d"><v>2026-11-25T20:30:00</v></c><c t="s"><v>99</v></c></row></sheetData>\
            <mergeCells><mergeCell ref="B2:C2"/><mergeCell ref="A3:A9"/><mergeCell ref="junk"/></mergeCells>
            """
        let read = try Workbook(path: folder.archive(parts(sheet: sheet, texts: texts))).sheets[0]
        #expect(read.name == "Rundown")
        #expect(read.rows[0] == [])
        #expect(read.rows[1] == [.blank, .text("Judul"), .blank, .text("Serum 30 ml")])
        let date = LocalTime(
            date: LocalDate(year: 2026, month: 11, day: 25), time: try #require(TimeOfDay(hour: 20, minute: 30)))
        #expect(
            read.rows[2] == [
                .text("A\rB & C"), .text("inline"), .truth(true), .number(7.5), .text("made"), .fault("#REF!"),
                .date(date),
            ])
        #expect(
            read.merged == [
                Sheet.Block(rows: 1...1, columns: 1...2), Sheet.Block(rows: 2...8, columns: 0...0),
            ])
    }

    @Test(arguments: [
        ("h:mm", "0.854166666666667", Sheet.Cell.clock(.minutes(1230), .hoursMinutes)),
        ("[h]:mm:ss", "1.0416666666666667", .clock(.hours(25), .hoursMinutesSeconds)),
        ("mm:ss", "3.4722222222222E-3", .clock(.minutes(5), .minutesSeconds)),
        ("h:mm AM/PM;@", "0.25", .clock(.hours(6), .hoursMinutes)), ("\"Rp\"#,##0", "89000", .number(89_000)),
        ("[$Rp-421]#,##0;[Red]-#,##0", "89000", .number(89_000)), ("General", "12", .number(12)),
        ("@", "7", .number(7)),
        ("0\"s\"", "30", .number(30)),
        ("dd/mm/yyyy hh:mm", "46351.854166666664", .date(LocalTime(milliseconds: 1_795_638_600_000))),
    ]) func `a number is what its format makes of it`(code: String, number: String, cell: Sheet.Cell) throws {
        let escaped = EscapedText.written(code)
        let styles = """
            <numFmts><numFmt numFmtId="170" formatCode="\(escaped)"/></numFmts>\
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>
            """
        let sheet = "<sheetData><row><c s=\"1\"><v>\(number)</v></c></row></sheetData>"
        let read = try Workbook(path: folder.archive(parts(sheet: sheet, styles: styles))).sheets[0]
        #expect(read[0, 0] == cell)
    }

    @Test func `days may be counted from 1904`() throws {
        let styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
        let sheet = "<sheetData><row><c s=\"0\"><v>44889</v></c></row></sheetData>"
        let made = parts(sheet: sheet, styles: styles, workbook: "<x:workbookPr date1904=\"1\"/>")
        guard case .date(let date) = try Workbook(path: folder.archive(made)).sheets[0][0, 0] else {
            Issue.record("no date")
            return
        }
        #expect(date.date.iso == "2026-11-25")
    }

    @Test func `an archive that unfolds without end, a document type and absurd places are refused`() throws {
        let bomb = parts(sheet: "<sheetData>" + String(repeating: " ", count: 140 << 20) + "</sheetData>")
        #expect { try Workbook(path: folder.archive(bomb)) } throws: { "\($0)".contains("too large") }
        var laughs = parts(sheet: "<sheetData/>")
        laughs[5].1 = "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><worksheet>&b;</worksheet>"
        #expect { try Workbook(path: folder.archive(laughs)) } throws: { "\($0)".contains("first.xml") }
        let far = parts(sheet: "<sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>")
        #expect { try Workbook(path: folder.archive(far)) } throws: { "\($0)".contains("XFD1048576") }
        let styled = parts(sheet: "<sheetData><row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row></sheetData>")
        #expect(try Workbook(path: folder.archive(styled)).sheets[0].rows.isEmpty)
        let document = folder.archive([("word/document.xml", "<w/>")], name: "other.docx")
        #expect { try Workbook(path: document) } throws: { "\($0)".contains("another kind of archive") }
        let missing = parts(sheet: "").filter { $0.0 != "xl/worksheets/first.xml" }
        #expect { try Workbook(path: folder.archive(missing)) } throws: { "\($0)".contains("xl/worksheets/first.xml") }
    }
}
