import Civil
import Testing

@testable import Sheets

/// CSV as other programs write it, read into a grid of texts.
@Suite struct SeparatedTextTests {
    func texts(_ csv: String) -> [[String]] { Sheet(csv: csv).rows.map { $0.map(\.shown) } }

    @Test(arguments: [
        ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("a;b\n1,5;2", [["a", "b"], ["1,5", "2"]]),
        ("a\tb\n1\t2\n", [["a", "b"], ["1", "2"]]), ("\u{FEFF}a,b\n", [["a", "b"]]),
        ("\"two\nlines\",\"say \"\"hi\"\"\"\n", [["two\nlines", "say \"hi\""]]),
        ("a,b,\n,,\n", [["a", "b", ""], ["", "", ""]]), ("a\rb\r", [["a"], ["b"]]), ("", []), ("\n", [[""]]),
        ("\"torn, and never closed", [["torn, and never closed"]]), ("a\"b,c", [["a\"b", "c"]]),
    ]) func `commas, semicolons and tabs, quotes and line ends are read`(csv: String, rows: [[String]]) {
        #expect(texts(csv) == rows)
    }

    @Test func `semicolons in quotes part nothing, however many there are`() {
        let rows = texts("No,Judul,Wajib\n1,A,\"satu; dua; \"\"tiga\"\"\"\n2,B,\"satu; dua; tiga; empat; lima\"\n")
        #expect(rows[2] == ["2", "B", "satu; dua; tiga; empat; lima"])
    }

    @Test func `semicolons part cells though prices have commas`() {
        #expect(texts("Judul;Harga\nSerum;89,5\nToner;45,0\n")[1] == ["Serum", "89,5"])
    }

    @Test(arguments: [
        "=1+1", "+62 812", "-", "@home", "'=quoted", "''=twice", "'tis", "-5", "'-5", "plain", "a,b;c", "line\nend",
        "\"q\"",
        "\u{E9}\u{1F600}",
    ])
    func `what we write is read back as it was, formulas too`(text: String) {
        var csv = CSV(columns: ["text", "other"])
        csv.add([text, "x"])
        #expect(Sheet(csv: csv.text).rows.last == [.text(text), .text("x")])
        for mark in ["=", "+", "@", "\t"] { #expect(!csv.text.contains("\n\(mark)")) }
    }

    @Test func `random bytes are read as something and never crash`() {
        var dice = Dice(seed: 4)
        for _ in 0..<2000 {
            let pieces = ["a", "\"", ",", ";", "\n", "\r", "\t", "'", "=", "\u{FEFF}", "\u{0}", "é", "1"]
            let text = (0..<Int(dice.next() % 60)).map { _ in pieces[Int(dice.next() % UInt64(pieces.count))] }.joined()
            _ = Sheet(csv: text).width
        }
    }
}
