import Civil
import OBSProtocol
import Shows

/// The rows of the preflight that Siaran looks at by itself: what the cues need of OBS, and what the show needs of it.
struct MachineRows {
    let studio: Studio
    let show: Show
    let channels: [Channel]

    private var mirror: Mirror { studio.mirror }
    private var checks: Checks { studio.checks }

    /// How long before the show what is wrong is worth an alarm.
    private static let lead: Milliseconds = .minutes(60)

    /// Empty where the cues ask nothing of OBS and OBS is not there.
    var rows: [Checklist.Row] {
        guard mirror.isCurrent else {
            guard checks.needs.cueCount > 0 else { return [] }
            return [
                row("obs:link", "OBS", .fails, "\(mirror.link.words): none of \(checks.needs.cueCount) cues is checked")
            ]
        }
        return actions + [microphones, stream, disk, picture].compactMap { $0 }
    }

    // MARK: The cues

    private var actions: [Checklist.Row] {
        let count = checks.needs.cueCount
        guard count > 0 else { return [] }
        guard !checks.listed.isEmpty else {
            return [row("obs:actions", "every action", .passes, "OBS has what \(count) cues need")]
        }
        var rows = checks.listed.map { listed in
            row(
                "obs:\(listed.need.id)", listed.fault.words, listed.fault.grade == .blocks ? .fails : .warns,
                "\(numbers(of: listed.cues)): \(listed.fault.mend)", cues: listed.cues)
        }
        let more = checks.faults.count - checks.listed.count
        if more > 0 { rows.append(row("obs:more", "\(more) more things", .fails, "mend those above first")) }
        return rows
    }

    /// `cue 6`, `cues 6, 9 and 3 more`.
    private func numbers(of cues: [CueID]) -> String {
        let names = cues.prefix(3).compactMap { studio.rundown?.cue($0) }.map {
            $0.number.isEmpty ? $0.title : $0.number
        }
        let more = cues.count - names.count
        return (cues.count == 1 ? "cue " : "cues ") + names.joined(separator: ", ")
            + (more > 0 ? " and \(more) more" : "")
    }

    // MARK: The show

    /// The inputs that panic mutes are those that people speak into.
    private var microphones: Checklist.Row? {
        let names = studio.safety.mutes
        guard !names.isEmpty else { return nil }
        let missing = names.filter { !mirror.hasInput($0) }
        guard missing.isEmpty else {
            return row(
                "obs:mic", "microphones", .fails,
                "OBS has no \(missing.map { "\u{201c}\($0)\u{201d}" }.joined(separator: ", ")): mutes in the config, or a new input"
            )
        }
        let inputs = names.compactMap { mirror.input($0) }
        if let low = inputs.first(where: \.isSilent) {
            return row("obs:mic", "microphones", .warns, "the fader of \(low.name) is all the way down")
        }
        let opened = checks.needs.left.opened
        if let muted = inputs.first(where: { $0.isMuted == true && !opened.contains($0.name) }) {
            return row("obs:mic", "microphones", .warns, "\(muted.name) is muted, and no cue opens it")
        }
        let words = inputs.map { "\($0.name) \($0.isMuted == true ? "muted, a cue opens it" : "open")" }
        return row("obs:mic", "microphones", .passes, words.joined(separator: ", "))
    }

    /// In thousand bits a second, where nothing is recorded yet: what a stream in Full HD needs.
    private static let assumedRate = 6000.0

    /// What is free where OBS records to.
    private var disk: Checklist.Row? {
        guard let free = mirror.stats?.freeDiskMegabytes else { return nil }
        var rate = Self.assumedRate
        var source = "assumed"
        if let numbers = mirror.record.numbers, numbers.isActive, numbers.duration > .seconds(10) {
            rate = max(1, Double(numbers.bytes) * 8 / Double(numbers.duration.count))
            source = "measured"
        }
        let needed = Double((show.end - show.start).count) / 1000 * rate / 8 / 1000
        let words =
            "\(Numbers.decimal(free / 1024, places: 0)) GB free; the show takes \(Numbers.decimal(needed / 1024, places: 1)) GB at \(Numbers.decimal(rate, places: 0)) kb/s \(source)"
            + (mirror.recordDirectory.map { "; OBS records to \($0)" } ?? "")
        let isRecorded = checks.needs.left.records || mirror.record.phase == .active
        return row("obs:disk", "disk", free > needed * 1.1 ? .passes : isRecorded ? .fails : .warns, words)
    }

    private var stream: Checklist.Row? {
        guard let service = mirror.streamService, !show.channels.isEmpty else { return nil }
        let isMissing = service.key == .missing
        return row(
            "obs:stream", "stream's server and key", isMissing ? .fails : .passes,
            service.words + (isMissing ? ": enter the session's key in OBS, Settings, Stream" : ""))
    }

    private var picture: Checklist.Row? {
        guard let video = mirror.video else { return nil }
        let size =
            "\(video.outputWidth)\u{00d7}\(video.outputHeight) at \(Numbers.decimal(video.framesPerSecond, places: 0)) fps"
        let portrait = channels.filter { show.channels.contains($0.id) && $0.platform.lowercased().contains("tiktok") }
        guard video.outputWidth >= video.outputHeight, let channel = portrait.first else {
            return row("obs:picture", "picture", .passes, size)
        }
        return row(
            "obs:picture", "picture", .warns, "\(size): \(channel.name) expects a portrait, such as 1080\u{00d7}1920")
    }

    private func row(
        _ id: String, _ title: String, _ outcome: MachineCheck.Outcome, _ words: String, cues: [CueID] = []
    ) -> Checklist.Row {
        Checklist.Row(
            id: id, title: title, matter: .machine(MachineCheck(outcome, words, cues: cues)),
            due: show.start - Self.lead)
    }
}

extension StreamService {
    /// Where the stream goes, and what may be told of its key.
    var words: String {
        let place = [service, server?.maskedAddress].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
        let name = place.isEmpty ? "no server" : place
        return switch key {
        case .missing: "\(name), no key"
        case .set(let end): "\(name), key \(end.isEmpty ? "set" : "\u{2026}\(end)")"
        }
    }
}
