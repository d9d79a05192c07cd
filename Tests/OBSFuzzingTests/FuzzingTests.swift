import OBSFuzzing
import Testing

@Suite struct FuzzingTests {
    /// `script/fuzz` has millions more, and makes a small file of what it finds.
    @Test(arguments: 0..<10)
    func `ten thousand messages, many of them lost, doubled, spoilt or out of order, break no rule`(part: Int) throws {
        var messages = 0
        var seed = UInt64(20_261_122 + 1000 * part)
        while messages < 10_000 {
            var fuzzer = Fuzzer(seed: seed)
            do throws(Trial.Violation) {
                try fuzzer.run(400)
            } catch {
                Issue.record("episode \(seed): \(error)")
                return
            }
            messages += fuzzer.trial.messages
            seed += 1
        }
    }

    @Test func `a step is what its line says`() {
        let steps: [Step] = [
            .connect, .text("{\"a\": \"\u{1B}\n\"}"), .binary([0, 255]), .advance(7), .perform(3), .closed(4009),
            .want(1),
        ]
        #expect(steps.compactMap { Step(line: $0.line) } == steps)
    }
}
