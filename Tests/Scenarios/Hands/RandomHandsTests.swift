import Civil
import Journal
import Shows
import TestKit
import Testing

/// Whatever hands, cats, pastes, torn sequences, stalls and failures do, nothing goes on air that was not asked for.
@Suite("Random hands") struct RandomHandsTests {
    @Test(arguments: UInt64(1)...20)
    func `five thousand bursts, and no act on air that nobody asked for`(seed: UInt64) {
        var hands = Hands(seed: seed)
        for index in 0..<5000 {
            hands.burst()
            guard hands.trouble == nil else { break }
            if index % 250 == 0 { hands.look() }
        }
        #expect(hands.trouble == nil, "seed \(seed)")
        let store = hands.world.store
        hands.finish()
        var reader = JournalReader()
        for line in store.journal { reader.read(line) }
        #expect(reader.trouble == nil, "seed \(seed)")
        #expect(store.aired.count > 20, "hands that never air anything prove nothing")
        #expect(reader.kinds.count > 12, "nor do hands that never steer: \(reader.kinds)")
    }
}
