import Civil
import Shows
import Testing

@Suite("Numbers that survive inserts") struct CueNumberTests {
    @Test(arguments: [
        ("10", "11", "10.1"), ("10.1", "11", "10.2"), ("10.9", "11", "10.95"), ("10", "10.1", "10.05"),
        ("10", "10.05", "10.02"), ("10", "12", "11"), ("10.05", "11", "10.1"), ("10.5", "10.6", "10.55"),
        ("6.1", "7", "6.2"), ("6", "6.1", "6.05"),
    ])
    func `between two numbers comes a short one`(before: String, after: String, expected: String) {
        #expect(CueNumber.between(before, after) == expected)
    }

    @Test(arguments: [("1", "0.5"), ("0.5", "0.4"), ("0.1", "0.05"), ("5", "4"), ("0", "-1"), ("-1", "-2")])
    func `before the first one comes a smaller one`(after: String, expected: String) {
        #expect(CueNumber.between(nil, after) == expected)
    }

    @Test(arguments: [("11", "12"), ("11.5", "12"), ("-1", "0"), ("6A", "6A.1"), ("END", "END.1")])
    func `after the last one it goes on`(before: String, expected: String) {
        #expect(CueNumber.between(before, nil) == expected)
    }

    @Test func `the first of all is 1`() {
        #expect(CueNumber.between(nil, nil) == "1")
        #expect(CueNumber.between("", "") == "1")
    }

    @Test func `free text is continued behind a dot, and never twice`() {
        #expect(CueNumber.between("6A", "7") == "6A.1")
        #expect(CueNumber.between("6A", "7", taken: ["6A.1"]) == "6A.2")
        #expect(CueNumber.between(nil, "OPEN") == "OPEN.1")
    }

    @Test func `a number that somebody has is passed over`() {
        #expect(CueNumber.between("10", "11", taken: ["10.1", "10.2"]) == "10.3")
        #expect(CueNumber.between("11", nil, taken: ["12", "13"]) == "14")
        #expect(CueNumber.between(nil, nil, taken: ["1"]) == "1.1")
    }

    @Test func `numbers out of order go on from the one before`() {
        #expect(CueNumber.between("10", "3") == "10.1")
        #expect(CueNumber.between("10", "10") == "10.1")
    }

    @Test func `a mark is no number, and free text between two decimals is no limit`() {
        #expect(CueNumber.at(2, in: ["6.1", "◆", "7"], taken: ["6.1", "◆", "7"]) == "6.2")
        #expect(CueNumber.at(1, in: ["10", "6A", "10.1"], taken: ["10", "6A", "10.1"]) == "10.05")
        #expect(CueNumber.at(3, in: ["1", "2", "3"], taken: ["1", "2", "3"]) == "4")
    }

    @Test(arguments: [1, 7, 42, 20_261_125] as [UInt64])
    func `thousands of inserts at random repeat nothing, renumber nothing and keep the order`(seed: UInt64) {
        var dice = Dice(seed: seed)
        var numbers = (1...20).map(String.init) + ["6A", "END", "◆", ""]
        let before = numbers
        for _ in 0..<3000 {
            let index = dice.roll(numbers.count + 1)
            numbers.insert(CueNumber.at(index, in: numbers, taken: Set(numbers)), at: index)
        }
        #expect(Set(numbers).count == numbers.count)
        var kept = before[...]
        for number in numbers where number == kept.first { kept.removeFirst() }
        #expect(kept.isEmpty)
        let decimals = numbers.filter { !$0.isEmpty && $0.allSatisfy { "-.0123456789".contains($0) } }
            .compactMap { $0.split(separator: ".").count <= 2 ? Double($0) : nil }
        #expect(decimals.count > 1000)
        #expect(zip(decimals, decimals.dropFirst()).allSatisfy { $0 <= $1 })
    }

    @Test func `a thousand inserts at one place repeat nothing and keep the order as long as there are places`() {
        var numbers = ["10", "11"]
        for _ in 0..<1000 { numbers.insert(CueNumber.at(1, in: numbers, taken: Set(numbers)), at: 1) }
        #expect(Set(numbers).count == numbers.count)
        let decimals = numbers.compactMap(Double.init)
        let isInOrder = decimals == decimals.sorted()
        #expect(isInOrder)
    }
}
