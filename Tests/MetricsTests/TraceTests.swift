import Civil
import Metrics
import Testing

@Suite struct TraceTests {
    @Test func `a full trace forgets the oldest sample`() {
        var trace = Trace(capacity: 3)
        for value in 1...5 { trace.append(sample(Double(value))) }
        #expect(trace.count == 3)
        #expect(trace.last?.value == 5)
        #expect(trace[0].value == 3)
        #expect(trace.values(last: 3) == [3, 4, 5])
    }

    @Test func `what was not sampled is silence, not zero`() {
        var trace = Trace(capacity: 10)
        trace.append(sample(7))
        trace.append(sample(nil))
        #expect(trace.values(last: 4) == [nil, nil, 7, nil])
    }

    @Test func `an empty trace has no last sample`() {
        let trace = Trace(capacity: 2)
        #expect(trace.last == nil)
        #expect(trace.values(last: 2) == [nil, nil])
    }

    private func sample(_ value: Double?) -> Sample {
        Sample(at: Moment(wall: Instant(milliseconds: 0), boot: 0, bootID: BootID("boot")), value: value)
    }
}
