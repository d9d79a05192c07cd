import Civil
import OBSProtocol
import Shows
import Testing

@testable import Control

@Suite struct MeterBoardTests {
    private let start = Moment(wall: Instant(milliseconds: 0), boot: 0, bootID: BootID("boot"))

    @Test func `a level goes up at once and falls as OBS's own meter does`() {
        var board = MeterBoard()
        board.take(meters(0.5), at: start)
        #expect(peak(board, at: start) == -6)
        board.take(meters(0), at: start + 100)
        #expect(peak(board, at: start + 100) == -8.4)
        board.take(meters(1), at: start + 150)
        #expect(peak(board, at: start + 150) == 0)
    }

    @Test func `the highest peak is held for a second and a half`() {
        var board = MeterBoard()
        board.take(meters(1), at: start)
        var held: [Int64: Double] = [:]
        for step in 1...40 {
            let now = start + Milliseconds(Int64(step) * 50)
            board.take(meters(0), at: now)
            held[Int64(step) * 50] = board.levels(of: "Mic", at: now)?.first?.held
        }
        #expect(held[1450] == 0)
        #expect(held[1500].map { $0 < -30 } == true)
    }

    @Test func `an input that OBS leaves out is not heard, and nothing is after half a second of silence`() {
        var board = MeterBoard()
        board.take(meters(0.5), at: start)
        board.take([], at: start + 50)
        #expect(board.levels(of: "Mic", at: start + 50) == nil)
        board.take(meters(0.5), at: start + 100)
        #expect(board.levels(of: "Mic", at: start + 601) == nil)
    }

    @Test func `levels that wait for a busy loop become one, with the highest peaks`() {
        let room = RoomID(1)
        let loud = Event.obs(room, .meters(meters(0.9)))
        let quiet = Event.obs(room, .meters(meters(0.1)))
        guard case .obs(_, .meters(let both))? = loud.joined(with: quiet) else {
            Issue.record("not joined")
            return
        }
        #expect(both.first?.channels.first?.peak == 0.9)
        #expect(both.first?.channels.first?.magnitude == 0.05)
        #expect(loud.joined(with: .obs(RoomID(2), .meters([]))) == nil)
        #expect(loud.joined(with: .obs(room, .link(.live))) == nil)
        #expect(Event.obs(room, .link(.live)).joined(with: loud) == nil)
    }

    private func meters(_ peak: Double) -> [Meter] {
        [Meter(input: "Mic", channels: [Meter.Channel(magnitude: peak / 2, peak: peak, inputPeak: peak)])]
    }

    private func peak(_ board: MeterBoard, at now: Moment) -> Double? {
        board.levels(of: "Mic", at: now)?.first.map { ($0.peak * 10).rounded() / 10 }
    }
}
