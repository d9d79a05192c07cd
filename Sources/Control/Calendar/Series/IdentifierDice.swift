import Civil
import Shows

/// Gives the identifiers of one edit. The room's own dice have been thrown once theirs are put in the place of the room's:
/// an edit that is only looked at leaves them alone.
final class IdentifierDice {
    private(set) var identifiers: Identifiers
    private let moment: Moment

    init(_ identifiers: Identifiers, at moment: Moment) {
        self.identifiers = identifiers
        self.moment = moment
    }

    func next() -> Int64 { (identifiers.next(at: moment) as ShowID).raw }
}
