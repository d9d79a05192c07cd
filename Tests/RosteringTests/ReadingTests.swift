import OBSProtocol
import Rostering
import Testing

@Suite struct ReadingTests {
    @Test func `a problem of the wrong format is refused by name`() throws {
        #expect(throws: RosterTrouble(place: "format", expected: "hostroster/1")) {
            try RosterProblem(json: ["format": "hostroster/2"])
        }
    }
}
