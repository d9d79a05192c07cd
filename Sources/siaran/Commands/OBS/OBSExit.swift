import ArgumentParser
import OBSProtocol

/// How the commands of `siaran obs` end where they do not end well; the numbers are those of sysexits(3) where it has one.
enum OBSExit: Int32 {
    /// OBS said no.
    case refused = 1
    /// All that could be done is done; the rest is a person's.
    case leftToDo = 2
    /// What was asked for is wrong, or needs `--yes`; nothing was sent.
    case wrong = 64
    /// OBS cannot be reached, or went away.
    case unavailable = 69
    /// It was sent and nothing came back in time: it may have happened.
    case unanswered = 75
    /// OBS speaks a protocol that we do not.
    case unsupported = 76
    case passwordRefused = 77
    /// The config cannot be read.
    case config = 78

    static let words = """
        Exits 0 when done, 1 when OBS refused, 64 when what was asked is wrong or needs --yes (nothing was sent), 69 when OBS \
        cannot be reached, 75 when it does not answer in time (it may have happened), 77 when it refuses the password, 78 \
        when the config cannot be read.
        """

    /// Says why, beside what was printed, and ends the program so.
    func said(_ text: String) -> ExitCode {
        for line in text.split(separator: "\n") { say("siaran: \(line)") }
        return ExitCode(rawValue)
    }

    /// nil where the link is live.
    init?(_ link: Link) {
        switch link {
        case .live: return nil
        case .refusedPassword: self = .passwordRefused
        case .unsupported: self = .unsupported
        case .offline, .connecting, .identifying, .syncing, .silent, .changingCollection, .kicked: self = .unavailable
        }
    }
}
