import TestKit
import Testing

@Suite struct GoldenTests {
    @Test func `a golden is the screen, its style map and what the letters mean`() {
        let rian = Operator.ready()
        let parts = Golden.text(of: rian.frame(80, 24)).split(separator: "\n---\n")
        #expect(parts.count == 3)
        #expect(parts[0].split(separator: "\n").count == 24)
        #expect(parts[1].split(separator: "\n").count == 24)
        #expect(parts[1].split(separator: "\n").allSatisfy { $0.count == 80 })
        #expect(parts[2].contains(". text"))
    }

    @Test func `a golden that is not there is asked for`() {
        let trouble = #expect(throws: Golden.Trouble.self) {
            try Golden(beside: "/nowhere/Tests.swift").check(Operator.ready().frame(80, 24), "none")
        }
        #expect(trouble?.description.contains("/nowhere/Goldens/none.txt") == true)
    }

    @Test func `what differs is shown row by row, the first rows only`() {
        let rows = Golden.difference(from: "a\nb\nc\nd\ne\nf", to: "a\nB\nC\nD\nE\nF\ng")
        #expect(rows.hasPrefix("row 2\n  golden b\n  now    B\nrow 3"))
        #expect(rows.hasSuffix("and 2 more rows"))
    }
}
