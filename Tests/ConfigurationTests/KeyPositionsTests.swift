import Testing

@testable import Configuration

@Suite struct KeyPositionsTests {
    @Test func `each key has the line and column it is written at, however it is written`() {
        let keys = KeyPositions(
            """
            plain = 1
              indented = "a # no comment"   # a comment, key = 2
            dotted.inner . deepest = true
            "quoted key" = 'C:\\'
            [ table . "sub.table" ]
            list = [ 1,
              { inline = [ "x" ], other = 2 },
            ]
            text = \"\"\"
            fake = 1
            [fake] ""\"\"\"
            literal = '''
            'fake' = 1'''
            after = 2026-11-25T20:00:00
            [[array]]
            first = 1
            [[array]]
            second = 2
            """)
        let expected: [([String], Int, Int)] = [
            (["plain"], 1, 1), (["indented"], 2, 3), (["dotted"], 3, 1), (["dotted", "inner"], 3, 1),
            (["dotted", "inner", "deepest"], 3, 1), (["quoted key"], 4, 1), (["table"], 5, 3),
            (["table", "sub.table"], 5, 3), (["table", "sub.table", "list"], 6, 1),
            (["table", "sub.table", "list", "[0]"], 6, 10), (["table", "sub.table", "list", "[1]"], 7, 3),
            (["table", "sub.table", "list", "[1]", "inline"], 7, 5),
            (["table", "sub.table", "list", "[1]", "inline", "[0]"], 7, 16),
            (["table", "sub.table", "list", "[1]", "other"], 7, 23), (["table", "sub.table", "text"], 9, 1),
            (["table", "sub.table", "literal"], 12, 1), (["table", "sub.table", "after"], 14, 1), (["array"], 15, 3),
            (["array", "[0]"], 15, 3), (["array", "[0]", "first"], 16, 1), (["array", "[1]"], 17, 3),
            (["array", "[1]", "second"], 18, 1),
        ]
        for (path, line, column) in expected {
            #expect(keys[path] == Position(line: line, column: column), "\(path)")
        }
        #expect(keys.all.count == expected.count)
        #expect(keys.duplicates.isEmpty)
    }

    @Test func `columns count characters, and a line end of two bytes is one`() {
        let keys = KeyPositions("a = { \"é\" = '日本', b = 1 }\r\nc = 2\r\n")
        #expect(keys[["a", "b"]] == Position(line: 1, column: 19))
        #expect(keys[["c"]] == Position(line: 2, column: 1))
    }

    @Test func `a table may be opened after its inner table, and filled once`() {
        let keys = KeyPositions("[a.b]\nx = 1\n[a]\ny = 2\n[a]\n")
        #expect(
            keys.duplicates == [
                .init(path: ["a"], first: Position(line: 3, column: 2), again: Position(line: 5, column: 2))
            ])
    }

    @Test func `each element of a list of tables has tables of its own`() {
        let keys = KeyPositions("[[a]]\n[a.b]\nx = 1\n[[a]]\n[a.b]\nx = 2\n[[a.c]]\n")
        #expect(keys.duplicates.isEmpty)
        #expect(keys[["a", "[0]", "b", "x"]] == Position(line: 3, column: 1))
        #expect(keys[["a", "[1]", "b", "x"]] == Position(line: 6, column: 1))
        #expect(keys[["a", "[1]", "c", "[0]"]] == Position(line: 7, column: 3))
    }

    @Test func `a path is written as TOML would have it`() {
        #expect(KeyPositions.text(["rooms", "Room A", "panic_mutes", "[1]"]) == "rooms.\"Room A\".panic_mutes[1]")
        #expect(KeyPositions.text([""]) == "\"\"")
    }
}
