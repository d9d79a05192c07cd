import Testing

@testable import Sheets

@Suite struct CSVTests {
    @Test(arguments: [
        ("Serum 30 ml", "Serum 30 ml"), ("a, b", "\"a, b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
        ("two\nlines", "\"two\nlines\""), ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("+62 812", "'+62 812"),
        ("-1.5", "-1.5"), ("@SUM(A1)", "'@SUM(A1)"), ("-", "'-"), ("", ""),
    ]) func `a cell is quoted where it must be, and never a formula`(text: String, cell: String) {
        #expect(CSV.cell(text) == cell)
    }
}
