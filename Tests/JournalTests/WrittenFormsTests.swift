import Foundation
import Journal
import Testing

@testable import Store

/// What was ever written is read for ever: `Fixtures` has one text a kind and version, and none is edited.
@Suite struct WrittenFormsTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

    static func fixture(_ kind: Change.Kind, _ version: Int) -> URL {
        folder.appending(path: "\(kind.rawValue).v\(version).json")
    }

    @Test(arguments: Change.Kind.allCases)
    func `a change is written as it was when its fixture was made`(kind: Change.Kind) throws {
        let file = Self.fixture(kind, kind.version)
        let text = try ChangeText.of(kind.example)
        guard let written = try? String(contentsOf: file, encoding: .utf8) else {
            try Data((text + "\n").utf8).write(to: file)
            Issue.record("recorded \(file.lastPathComponent): look at it and run again")
            return
        }
        #expect(written == text + "\n")
    }

    @Test(arguments: Change.Kind.allCases)
    func `every version of a kind is still read`(kind: Change.Kind) throws {
        for version in 1...kind.version {
            let text = try String(contentsOf: Self.fixture(kind, version), encoding: .utf8)
            let change = try ChangeText.change(text)
            #expect(change.kind == kind)
            if version == kind.version { #expect(change == kind.example) }
        }
    }

    @Test func `each fixture belongs to a kind`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        let known = Change.Kind.allCases.flatMap { kind in
            (1...kind.version).map { Self.fixture(kind, $0).lastPathComponent }
        }
        #expect(Set(names) == Set(known))
    }

    @Test func `a kind of a newer seat is told by its name`() {
        let text = #"{"kind":"cue.dreamt","payload":{},"version":1}"#
        #expect(throws: ChangeText.Unreadable(what: "a line of kind cue.dreamt")) { try ChangeText.change(text) }
    }

    @Test func `a newer version of a known kind is told by its number`() {
        let text = #"{"kind":"run.held","payload":{"ten":1},"version":99}"#
        #expect(throws: ChangeText.Unreadable(what: "a line of kind run.held version 99")) {
            try ChangeText.change(text)
        }
    }
}
