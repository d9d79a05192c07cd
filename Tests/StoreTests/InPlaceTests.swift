import Foundation
import Testing

@testable import Store

@Suite struct InPlaceTests {
    @Test func `a file that was moved away, removed or replaced is in place no more`() throws {
        let studio = try Studio()
        let store = try studio.seat("Rian")
        #expect(store.isInPlace)
        let aside = store.path + ".aside"
        try FileManager.default.moveItem(atPath: store.path, toPath: aside)
        #expect(!store.isInPlace)
        try FileManager.default.copyItem(atPath: aside, toPath: store.path)
        #expect(!store.isInPlace)
        try FileManager.default.removeItem(atPath: store.path)
        try FileManager.default.moveItem(atPath: aside, toPath: store.path)
        #expect(store.isInPlace)
    }
}
