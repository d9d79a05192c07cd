import Civil
import DemoDay
import Shows
import TestKit

@testable import Control

extension DemoDay {
    /// The plain show: a host cue and the price card, five minutes each, the first of them planned for 20:00; what the
    /// second sells is 40 % cheaper from 20:05 on.
    static func flash(_ change: (inout [Cue]) -> Void = { _ in }) -> DemoDay {
        var day = plain([
            #"scene "Host Cam""#, #"scene "Price Card"; text "Banner" "Serum {percent}, sisa {stock}"; pin S30"#,
            #"scene "Wheel""#, #"scene "Split""#,
        ])
        day.cues[1].product = Cue.Product(sku: "S30", name: "Serum Rona 30 ml")
        day.cues[1].offers = [
            Offer(
                price: Amount(rupiah: 149_000), flash: Amount(rupiah: 89_000),
                from: ClockPoint(TimeOfDay(milliseconds: (20 * 60 + 5) * 60_000)), stock: 120)
        ]
        change(&day.cues)
        return day
    }

    /// The same without a time at which the price opens.
    static func open(_ change: (inout [Cue]) -> Void = { _ in }) -> DemoDay {
        flash { cues in
            cues[1].offers[0].from = nil
            change(&cues)
        }
    }
}

extension Operator {
    /// A cue of the show as the store has it, changed as by another seat.
    func edit(_ number: Int64, _ change: (inout Cue) -> Void) {
        guard var cue = world.store.day.cues.first(where: { $0.id == CueID(number) }) else { return }
        change(&cue)
        send(.cueEdited(cue))
        advance(by: 100)
    }

    /// A line typed into the prompt that a key opens, and Enter.
    func answer(_ key: String, _ text: String) {
        press(key)
        advance(by: 50)
        type(text)
        press("Enter")
        advance(by: 1000)
    }

    /// Whether the Log has this, whole.
    func says(_ text: String) -> Bool { room.notices.contains { $0.text == text } }

    /// The texts that OBS was asked to show, oldest first.
    var texts: [String] {
        effects.orders.compactMap { order in
            guard case .text(_, let text) = order else { return nil }
            return text
        }
    }

    /// The decisions of the newest run.
    var decisions: [Decision] {
        written.compactMap { entry in
            guard case .decided(let decision) = entry.line else { return nil }
            return decision
        }
    }

    /// Who was on camera at each TAKE, by the journal.
    var hosts: [String] {
        written.compactMap { entry in
            guard case .took(let take) = entry.line else { return nil }
            return take.host
        }
    }
}
