import Civil
import OBSProtocol
import Shows

/// What the keys of the mixer do to the strip that is chosen.
extension ControlRoom {
    mutating func mix(_ command: Command, at now: Moment) -> [Effect] {
        if command == .clearPeaks {
            obsDesk.meters.clearClipped()
            return []
        }
        guard let name = chosen(0, on: .mixer), let input = studio?.mirror.input(name) else { return [] }
        switch command {
        case .faderUp: return moveFader(of: input, by: 1, at: now)
        case .faderDown: return moveFader(of: input, by: -1, at: now)
        case .faderUpFine: return moveFader(of: input, by: 0.1, at: now)
        case .faderDownFine: return moveFader(of: input, by: -0.1, at: now)
        case .faderUpMore: return moveFader(of: input, by: 5, at: now)
        case .faderDownMore: return moveFader(of: input, by: -5, at: now)
        case .setFader: overlay = .deskPrompt(DeskPrompt(.volume(name)))
        case .muteInput: return input.isMuted.map { ask(.mute(name, !wishedMute(of: input, or: $0)), at: now) } ?? []
        case .cycleMonitor:
            guard let monitor = input.monitor else {
                return refusing("OBS has not said how \(name) is monitored", at: now)
            }
            return ask(.monitor(name, wishedMonitor(of: input, or: monitor).next), at: now)
        case .setSyncOffset:
            overlay = .deskPrompt(DeskPrompt(.syncOffset(name), text: input.syncOffset.map { "\($0.count)" }))
        case .setBalance: overlay = .deskPrompt(DeskPrompt(.balance(name)))
        case .setTracks: overlay = .deskPrompt(DeskPrompt(.tracks(name), text: input.tracks?.tracksText))
        default: break
        }
        return []
    }

    /// From where the fader is on its way to, so that a held key does not wait for OBS.
    private mutating func moveFader(of input: Input, by step: Double, at now: Moment) -> [Effect] {
        guard let shown = input.decibels else {
            return refusing("OBS has not said where the fader of \(input.name) stands", at: now)
        }
        var from = shown
        if case .volume(_, let wished)? = obsDesk.wished(.volume(input.name)) { from = wished }
        // Below −60 dB a fader's steps are not heard: from the bottom it comes up at once.
        let base = from <= -99 && step > 0 ? -60 - step : from
        let exact = ((base + step) * 10).rounded() / 10
        let wanted = exact < -96 ? Decibels.silence : min(exact, max(Decibels.faderTop, from))
        guard wanted != from else {
            return step > 0
                ? refusing("0 dB is the fader's top; more is typed (\(setup.keymap.label(.setFader)))", at: now) : []
        }
        return setVolume(of: input.name, to: wanted, at: now)
    }

    mutating func setVolume(of input: String, to decibels: Double, at now: Moment) -> [Effect] {
        let effects = ask(.volume(input, decibels), at: now)
        if !effects.isEmpty, let before = studio?.mirror.input(input)?.decibels {
            noteMove(of: input, from: before, at: now)
        }
        return effects
    }

    /// A second press is a second thought about the first, though OBS has not shown it yet.
    private func wishedMute(of input: Input, or shown: Bool) -> Bool {
        if case .mute(_, let isMuted)? = obsDesk.wished(.mute(input.name)) { return isMuted }
        return shown
    }

    private func wishedMonitor(of input: Input, or shown: Wire.MonitorType) -> Wire.MonitorType {
        if case .monitor(_, let type)? = obsDesk.wished(.monitor(input.name)) { return type }
        return shown
    }
}
