import Control
import Dispatch
import NcursesTerminal
import OBSProtocol
import Pictures
import Shows
import Synchronization
import Terminal

/// Makes pictures of what OBS answers, on a thread of its own: neither the loop nor the link waits while one is decoded.
final class PictureLane: Sendable {
    /// Numbers of requests that the control room knows nothing of begin here.
    static let firstTag: UInt64 = 1 << 63

    private let mailbox: Mailbox
    private let queue = DispatchQueue(label: "pictures", qos: .utility)
    private let pending = Mutex(Pending())

    /// The pictures on their way, by their tags.
    private struct Pending {
        var last = PictureLane.firstTag
        var requests: [UInt64: Waiting] = [:]
    }

    private struct Waiting {
        var room: RoomID
        var request: PictureRequest
        var encoder: PictureEncoder?
    }

    init(mailbox: Mailbox) { self.mailbox = mailbox }

    /// Expects the answer to a request.
    /// - Returns: the tag to send it with.
    func expect(_ request: PictureRequest, from room: RoomID, _ encoder: PictureEncoder?) -> UInt64 {
        pending.withLock { pending in
            pending.last += 1
            pending.requests[pending.last] = Waiting(room: room, request: request, encoder: encoder)
            return pending.last
        }
    }

    /// Takes what is said of a picture.
    /// - Returns: false for reports of anything else.
    func take(_ report: Report) -> Bool {
        switch report {
        case .responded(let tag, let answer) where tag > Self.firstTag:
            guard let waiting = waiting(for: tag) else { return true }
            queue.async { self.decode(answer, for: waiting) }
        case .answered(let tag, let outcome) where tag > Self.firstTag:
            // Behind a picture that has come nothing is waited for.
            guard let waiting = waiting(for: tag) else { return true }
            tell(.failed(reason: outcome.reason), of: waiting)
        case .link, .snapshot, .changed, .stats, .meters, .ordered, .responded, .answered, .said, .oddity: return false
        }
        return true
    }

    private func waiting(for tag: UInt64) -> Waiting? {
        pending.withLock { $0.requests.removeValue(forKey: tag) }
    }

    private func decode(_ answer: JSON, for waiting: Waiting) {
        do throws(PictureTrouble) {
            let request = waiting.request
            let whole = try Bitmap(dataURL: answer["imageData"].string ?? "")
            let wanted = request.grain.pixels(of: request.cells)
            let bitmap = whole.scaled(width: wanted.width, height: wanted.height)
            guard case .pixels = request.grain, let encoder = waiting.encoder else {
                return tell(.came(bitmap, bytes: []), of: waiting)
            }
            // The cells under the pixels need no more than their halves.
            let halves = bitmap.scaled(width: request.cells.width, height: request.cells.height * 2)
            tell(.came(halves, bytes: encoder.encode(bitmap)), of: waiting)
        } catch {
            tell(.failed(reason: error.description), of: waiting)
        }
    }

    private func tell(_ outcome: PictureReport.Outcome, of waiting: Waiting) {
        mailbox.post(.picture(waiting.room, PictureReport(waiting.request, outcome)))
    }
}

extension Outcome {
    /// Why there is no picture.
    fileprivate var reason: String {
        switch self {
        case .done: "OBS answered nothing"
        case .refused(let code, let comment): comment.isEmpty ? "OBS refused (\(code))" : comment
        case .timedOut: "OBS has not answered"
        case .linkLost: "the link was lost"
        case .notSent(let reason): reason
        case .overtaken: "another was asked for"
        }
    }
}
