import Dispatch
import OBSProtocol

/// Hands reports to their reader on a thread that is not the socket's.
final class ReportQueue: Sendable {
    private let queue = DispatchQueue(label: "siaran.obs.reports", qos: .userInteractive)
    private let reader: @Sendable (Report) -> Void

    init(_ reader: @escaping @Sendable (Report) -> Void) { self.reader = reader }

    func put(_ reports: [Report]) {
        queue.async { [reader] in
            for report in reports { reader(report) }
        }
    }
}
