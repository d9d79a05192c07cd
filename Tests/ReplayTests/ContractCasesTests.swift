import Civil
import Foundation
import Replay
import Testing

/// The cases of the replay contract: what is expected is a part of what is printed.
@Suite struct ContractCasesTests {
    static let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

    @Test func `there are cases`() { #expect(Self.files.count >= 6) }

    @Test(arguments: files) func `a case of the contract comes out as it says`(file: String) throws {
        let text = try Data(contentsOf: Self.folder.appending(path: file))
        let whole = try #require(try JSONSerialization.jsonObject(with: text) as? [String: Any])
        let log = try #require(whole["log"] as? [[String: Any]])
        var replay = try Replay(
            ReplayPlan(field(whole["plan"])), zone: .fixed(hours: 7, abbreviation: "WIB"))
        let end = try Instant(rfc3339: try #require(whole["at"] as? String))
        for (index, line) in log.enumerated() {
            let command = try ReplayCommand(field(line))
            if command.at <= end { try replay.apply(command, line: index + 1) }
        }
        let report = try JSONSerialization.jsonObject(with: JSONEncoder().encode(try replay.report(at: end)))
        let name = whole["name"] as? String ?? file
        for difference in differences(whole["expect"], report, at: "") { Issue.record("\(name): \(difference)") }
    }

    private func field(_ value: Any?) throws -> Field {
        try JSONDecoder().decode(Field.self, from: JSONSerialization.data(withJSONObject: try #require(value)))
    }

    private func differences(_ expected: Any?, _ found: Any?, at place: String) -> [String] {
        switch (expected, found) {
        case (let expected as [String: Any], let found as [[String: Any]]):
            let byID = Dictionary(found.map { ($0["id"] as? String ?? "", $0) }) { first, _ in first }
            return expected.keys.sorted().flatMap { differences(expected[$0], byID[$0], at: "\(place).\($0)") }
        case (let expected as [String: Any], let found as [String: Any]):
            return expected.keys.sorted().flatMap { differences(expected[$0], found[$0], at: "\(place).\($0)") }
        case (let expected as [Any], let found as [Any]):
            guard expected.count == found.count else { return ["\(place): \(found.count) of \(expected.count)"] }
            return expected.indices.flatMap { differences(expected[$0], found[$0], at: "\(place)[\($0)]") }
        case (let expected as NSObject, let found as NSObject):
            return expected == found ? [] : ["\(place): \(found) instead of \(expected)"]
        default:
            return ["\(place): \(found ?? "nothing") instead of \(expected ?? "nothing")"]
        }
    }
}
