import Shows

extension Studio {
    /// Why a hand-over cannot air yet; nil for other cues, where the host who takes over is there, and where nobody sees
    /// it: a rehearsal does with who has come.
    func reasonNotToHandOver(in cue: Cue) -> String? {
        guard run?.kind == .live, cue.isHandOver, !isCheckedIn(cue.incoming) else { return nil }
        return "\(cue.incoming) has not checked in"
    }
}
