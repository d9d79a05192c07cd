import Civil
import Shows

extension Moment {
    /// When the next digit on screen changes: that of the wall clock, or of what is left of an airing, whichever is sooner.
    func nextDigit(with airing: Airing?) -> Moment {
        var wait = 1000 - remainder(wall.milliseconds, 1000)
        if let airing {
            let left = remainder(airing.remaining(at: self).count, 1000)
            wait = min(wait, left == 0 ? 1000 : left)
        }
        return self + Milliseconds(wait)
    }

    private func remainder(_ value: Int64, _ modulus: Int64) -> Int64 { ((value % modulus) + modulus) % modulus }
}
