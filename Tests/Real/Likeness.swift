import OBSProtocol

/// What two clients of one OBS have to agree on, each part in words, so that a difference can be read.
struct Likeness: Equatable, CustomStringConvertible {
    private let parts: [String]

    init(_ mirror: Mirror) {
        parts =
            [
                "collection \(mirror.collection ?? "?"), profile \(mirror.profile ?? "?")",
                "scenes \(mirror.scenes)",
                "program \(mirror.program ?? "?"), preview \(mirror.preview ?? "none"), studio \(mirror.studioMode ?? false)",
                "transition \(mirror.transition ?? "?") of \(mirror.transitions.map(\.name))",
                "stream \(String(describing: mirror.stream.phase)), record \(String(describing: mirror.record.phase))",
                "video \(String(describing: mirror.video))",
            ]
            + mirror.items.sorted { $0.key < $1.key }.map { scene, items in
                "in \(scene): \(items.map { "\($0.id) \($0.source) \($0.isShown)" })"
            }
            + mirror.inputs.sorted { $0.name < $1.name }.map { input in
                "\(input.name) (\(input.kind)): \(Self.sound(input))"
            }
    }

    var description: String { parts.joined(separator: "\n") }

    /// The lines that the other has not.
    func lacks(_ other: Likeness) -> [String] { other.parts.filter { !parts.contains($0) } }

    private static func sound(_ input: Input) -> String {
        guard let isMuted = input.isMuted, let decibels = input.decibels else { return "no sound" }
        return "\(isMuted ? "muted" : "heard") at \((decibels * 100).rounded() / 100)"
    }
}

extension LibraryClient {
    /// Waits until this client's mirror is what another one reads that has just come; OBS may be busy for a while yet
    /// with what it was asked last, so each look is by a client of its own.
    func waitUntilTrue(on obs: PrivateOBS) async throws {
        _ = try await eventually("the mirror is as a fresh snapshot") {
            let fresh = LibraryClient(to: obs)
            let truth = Likeness(try await fresh.waitUntilLive())
            fresh.end()
            let own = Likeness(mirror)
            return (missing: own.lacks(truth), tooMuch: truth.lacks(own))
        } until: {
            $0.missing.isEmpty && $0.tooMuch.isEmpty
        }
    }
}
