import Civil
import OBSProtocol
import Testing

@Suite struct SilenceTests {
    @Test func `a ping leaves each second, and its pong keeps the link alive`() {
        var desk = Desk()
        desk.goLive()
        for _ in 0..<20 {
            desk.advance(1000)
            desk.act { $0.ponged(at: $1) }
        }
        #expect(desk.outputs.filter { $0 == .ping }.count == 20)
        #expect(desk.links.isEmpty)
    }

    @Test func `a frozen OBS is noticed within three seconds`() {
        var desk = Desk()
        desk.goLive()
        desk.advance(1000)
        desk.act { $0.ponged(at: $1) }
        desk.advance(2999)
        guard case .silent = desk.links.last else {
            Issue.record("\(desk.links)")
            return
        }
        #expect(!desk.session.mirror.isCurrent)
    }

    @Test func `one late pong is no silence`() {
        var desk = Desk()
        desk.goLive()
        for _ in 0..<10 {
            desk.advance(1700)
            desk.act { $0.ponged(at: $1) }
        }
        #expect(desk.links.isEmpty)
    }

    @Test func `while OBS is silent a command is not sent`() {
        var desk = Desk()
        desk.goLive()
        desk.advance(3000)
        desk.perform(.switchScene("BRB", transition: nil), tag: 1)
        #expect(desk.answers == [.answered(tag: 1, outcome: .notSent(reason: "OBS does not answer"))])
    }

    @Test func `when it answers again everything is read before it is live`() {
        var desk = Desk()
        desk.goLive()
        desk.advance(3000)
        _ = desk.sent()
        desk.act { $0.ponged(at: $1) }
        #expect(desk.links.last == .syncing)
        desk.read()
        #expect(desk.links.last == .live)
        #expect(desk.session.mirror.epoch == 2)
    }

    @Test func `after half a minute of silence it is dialled anew`() {
        var desk = Desk()
        desk.goLive()
        desk.advance(33_000)
        #expect(desk.outputs.contains(.hangUp(code: 1001)))
        guard case .offline = desk.links[1] else {
            Issue.record("\(desk.links)")
            return
        }
    }

    @Test func `statistics are polled in one batch at the rate that was asked for`() {
        var desk = Desk(settings: Session.Settings(statsEvery: 1000))
        desk.goLive()
        desk.advance(1000)
        let poll = desk.sent()
        #expect(poll.map(\.types) == [["GetStats", "GetStreamStatus", "GetRecordStatus"]])
        desk.advance(1000)
        #expect(desk.sent().isEmpty, "one at a time")
        desk.replyToBatch(poll[0]) { LittleStudio.answer($0, $1, studioMode: false) }
        #expect(desk.session.mirror.stats?.framesPerSecond == 30)
        desk.act { $0.setStatsRate(every: 100, at: $1) }
        desk.advance(0)
        let faster = desk.sent()
        #expect(faster.count == 1)
        desk.replyToBatch(faster[0]) { LittleStudio.answer($0, $1, studioMode: false) }
        desk.advance(100)
        #expect(desk.sent().count == 1)
    }
}
