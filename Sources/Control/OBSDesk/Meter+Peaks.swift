import OBSProtocol

extension [Meter] {
    /// The same levels, with the peaks of levels before them where those were higher: no clipping is lost unseen.
    func keepingPeaks(of before: [Meter]) -> [Meter] {
        map { meter in
            guard let old = before.first(where: { $0.input == meter.input }) else { return meter }
            var meter = meter
            for (index, channel) in old.channels.enumerated() where index < meter.channels.count {
                meter.channels[index].peak = Swift.max(meter.channels[index].peak, channel.peak)
                meter.channels[index].inputPeak = Swift.max(meter.channels[index].inputPeak, channel.inputPeak)
            }
            return meter
        }
    }
}
