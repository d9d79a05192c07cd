import Civil
import Control
import Shows
import TestKit
import Testing

@Suite("What a cell could mean") struct CompletionTests {
    @Test func `hosts are completed from the cues and from the roster`() {
        let rian = Operator.ready()
        rian.press("w j j")
        rian.go(to: "host")
        rian.press("c")
        rian.type("Bay")
        rian.advance(by: 50)
        let host = "Bayu"
        #expect(rian.shows(" Bayu "))
        rian.press("Tab")
        rian.press("Enter")
        rian.advance(by: 50)
        #expect(rian.cueNow("3")?.host == host)
    }

    @Test func `a whole name is not completed to a longer one`() {
        let rian = Operator.ready()
        rian.press("w j")
        rian.go(to: "host")
        rian.press("c")
        rian.type("Sari Ayu")
        rian.press("Enter")
        rian.advance(by: 800)
        rian.press("k k c")
        rian.type("Sari")
        #expect(rian.lines.filter { $0.contains("Sari Ayu") }.count == 2)
        rian.press("Tab")
        rian.advance(by: 50)
        #expect(rian.cueNow("1")?.host == "Sari")
    }

    @Test func `a known SKU brings its product`() {
        let rian = Operator.ready()
        rian.press("w")
        rian.go(to: "SKU")
        rian.press("c")
        rian.type("su")
        rian.press("Tab Enter")
        rian.advance(by: 50)
        #expect(rian.cueNow("1")?.product?.name == "Sunscreen Teduh SPF 50")
    }

    @Test func `scenes and sources of OBS are completed inside the action line`() {
        let rian = Operator.ready()
        rian.press("w")
        rian.go(to: "actions")
        rian.press("c")
        rian.type("sc")
        rian.press("Tab")
        rian.type(" ho")
        rian.press("Right")
        rian.type("; mu")
        rian.press("Tab")
        rian.type(" \"mic")
        rian.press("Down Down Enter")
        rian.advance(by: 50)
        #expect(rian.cueNow("1")?.actions == #"scene "Host Cam"; mute "Mic 2""#)
    }

    @Test func `Down chooses, and Enter takes what is chosen`() {
        let rian = Operator.ready()
        rian.press("w")
        rian.go(to: "then")
        rian.press("c Down Down Enter")
        rian.advance(by: 50)
        #expect(rian.cueNow("1")?.advance == .autoContinue)
    }

    @Test func `how a time is read is shown while it is typed`() {
        let rian = Operator.ready()
        rian.press("w l")
        rian.type("130")
        #expect(rian.shows("= 1:30:00"))
        rian.press("Esc l c")
        rian.type("8:30pm")
        #expect(rian.shows("= 20:30"))
    }
}
