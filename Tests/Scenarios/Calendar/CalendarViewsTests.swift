import Civil
import Terminal
import TestKit
import Testing

@Suite("The calendar's views") struct CalendarViewsTests {
    let rian = Operator.ready()

    init() {
        rian.resize(to: Size(width: 160, height: 48))
        rian.press("1 z")
    }

    @Test func `keys choose the view, and v goes round them`() {
        see("5")
        #expect(rian.shows(" Nov 2026 "))
        #expect(rian.shows("Mon"))
        see("7")
        #expect(rian.shows(" Wed 25 Nov "))
        #expect(rian.shows("room A"))
        see("6")
        #expect(rian.shows(" week 48 "))
        see("8")
        #expect(rian.shows("Wed 25 Nov · today"))
        for key in ["v", "v", "v", "v"] { see(key) }
        #expect(rian.shows("Wed 25 Nov · today"))
    }

    @Test func `a day has its rooms side by side, and the cursor goes from one to the next`() {
        see("7")
        let heads = rian.lines.first { $0.contains("room A") } ?? ""
        #expect(heads.contains("room B") && heads.contains("room C"))
        #expect(rian.detail.contains("Payday Glow: Serum Night"))
        see("Right")
        #expect(rian.detail.contains("Flash Malam"))
        see("Left")
        #expect(rian.detail.contains("Late Night Serum"))
        see("Up")
        #expect(rian.detail.contains("Payday Glow: Serum Night"))
        see("Up")
        #expect(rian.detail.contains("Sore Glow: Mini Kit"))
        see("Right")
        see("Right")
        #expect(rian.shows(" Thu 26 Nov "))
    }

    @Test func `the cursor of a week goes by days, and stays near its time`() {
        see("6")
        see("Right")
        #expect(rian.detail.contains("20:00!C Sunscreen Stories"))
        see("Up")
        #expect(rian.detail.contains("12:00!A Payday Marathon"))
        see("Left")
        #expect(rian.detail.contains("12:30 B Cleanse Class"))
    }

    @Test func `a month goes by weeks and days, and Enter looks at the day`() {
        see("5")
        see("Right")
        #expect(rian.detail.contains("Pagi Segar"))
        see("Down")
        #expect(rian.shows(" Dec 2026 "))
        #expect(rian.detail.contains("Thu 3 Dec: no show"))
        see("Up")
        see("Enter")
        #expect(rian.shows(" Thu 26 Nov "))
        #expect(rian.shows("room C"))
    }

    @Test func `pages are turned by what is on screen, and a dot comes back to today`() {
        see("5")
        see("]")
        #expect(rian.shows(" Dec 2026 "))
        see("7")
        see("[")
        #expect(rian.shows(" Thu 24 Dec "))
        see(".")
        #expect(rian.shows(" Wed 25 Nov "))
        #expect(rian.detail.contains("Payday Glow: Serum Night"))
    }

    @Test func `each state has a mark and a word, not only a colour`() {
        see("7")
        #expect(rian.row("Payday Glow: S").contains("○"))
        #expect(rian.shows("✓09:30 Pagi Segar"))
        #expect(rian.shows("?22:30 Late Night"))
        #expect(rian.shows("NO HOST"))
    }

    private func see(_ key: String) {
        rian.press(key)
        rian.advance(by: 50)
    }
}

extension Operator {
    /// What stands under the calendar of the show under the cursor.
    var detail: String { lines.dropLast(2).suffix(2).joined(separator: "\n") }
}
