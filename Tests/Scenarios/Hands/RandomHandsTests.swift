import Civil
import Journal
import Shows
import TestKit
import Testing

/// Whatever hands, cats, pastes, torn sequences, stalls and failures do, nothing goes on air that was not asked for.
@Suite("Random hands") struct RandomHandsTests {
    @Test(arguments: UInt64(1)...20)
    func `five thousand bursts, and no act on air that nobody asked for`(seed: UInt64) async {
        let day = await aside { Day(seed: seed) }
        #expect(day.trouble == nil, "seed \(seed)")
        #expect(day.journalTrouble == nil, "seed \(seed)")
        #expect(day.aired > 20, "hands that never air anything prove nothing")
        #expect(day.kinds.count > 12, "nor do hands that never steer: \(day.kinds)")
    }

    /// What became of a day with random hands.
    private struct Day: Sendable {
        let trouble: String?
        let journalTrouble: String?
        let aired: Int
        let kinds: Set<String>

        init(seed: UInt64) {
            var hands = Hands(seed: seed)
            for index in 0..<5000 {
                hands.burst()
                guard hands.trouble == nil else { break }
                if index % 250 == 0 { hands.look() }
            }
            trouble = hands.trouble
            let store = hands.world.store
            hands.finish()
            var reader = JournalReader()
            for line in store.journal { reader.read(line) }
            journalTrouble = reader.trouble
            aired = store.aired.count
            kinds = reader.kinds
        }
    }
}
