import Terminal
import Testing

@Suite struct ScrollWindowTests {
    @Test func `the cursor moves by lines and pages and stops at the ends`() {
        var window = ScrollWindow(count: 50, height: 10)
        window.move(by: -1)
        #expect(window.cursor == 0)
        window.move(by: 9)
        #expect(window.visible == 0..<10)
        window.move(by: 1)
        #expect(window.visible == 1..<11)
        window.page(by: 1)
        #expect(window.cursor == 19 && window.visible == 10..<20)
        window.end()
        #expect(window.cursor == 49 && window.visible == 40..<50 && window.isAtEnd)
        window.page(by: 1)
        #expect(window.cursor == 49)
        window.home()
        #expect(window.cursor == 0 && window.top == 0)
    }

    @Test func `a list that gets shorter keeps a cursor that exists`() {
        var window = ScrollWindow(count: 50, height: 10)
        window.end()
        window.resize(count: 5)
        #expect(window.cursor == 4 && window.visible == 0..<5)
        window.resize(count: 0)
        #expect(window.cursor == 0 && window.visible.isEmpty)
    }

    @Test func `a pane that gets lower keeps its cursor in sight`() {
        var window = ScrollWindow(count: 50, height: 20)
        window.move(to: 15)
        window.resize(height: 5)
        #expect(window.visible.contains(15))
        window.resize(height: 60)
        #expect(window.visible == 0..<50)
    }

    @Test func `the row on air stands at a third while the show moves`() {
        var window = ScrollWindow(count: 40, height: 12)
        window.move(to: 20)
        window.keepOnAirNearTopThird(20)
        #expect(window.top == 16)
        window.keepOnAirNearTopThird(1)
        #expect(window.visible.contains(20), "the cursor is never scrolled away")
        window.move(to: 0)
        window.keepOnAirNearTopThird(2)
        #expect(window.top == 0)
    }

    @Test func `the wheel moves the rows and takes the cursor along only at the edge`() {
        var window = ScrollWindow(count: 50, height: 10)
        window.move(to: 5)
        window.scroll(by: 3)
        #expect(window.top == 3 && window.cursor == 5)
        window.scroll(by: 10)
        #expect(window.top == 13 && window.cursor == 13)
        window.scroll(by: -100)
        #expect(window.top == 0 && window.cursor == 9)
    }

    @Test(arguments: UInt64(1)...100)
    func `the cursor is always in sight and the window never runs past the end`(seed: UInt64) {
        var dice = Dice(seed: seed)
        var window = ScrollWindow(count: dice.roll(0...60), height: dice.roll(0...20))
        for _ in 0..<50 {
            switch dice.roll(0...6) {
            case 0: window.move(by: dice.roll(-70...70))
            case 1: window.page(by: dice.roll(-2...2))
            case 2: window.resize(count: dice.roll(0...60))
            case 3: window.resize(height: dice.roll(0...20))
            case 4: window.scroll(by: dice.roll(-30...30))
            case 5: window.keepOnAirNearTopThird(dice.roll(0...60))
            default: window.end()
            }
            #expect(window.top >= 0 && window.top <= max(0, window.count - 1))
            if window.count > 0, window.height > 0 {
                #expect(window.visible.contains(window.cursor))
                #expect(window.visible.count == min(window.count, window.height))
            }
        }
    }
}
