import Civil
import GRDB
import Journal
import Shows
import Staffing

// How the small values stand in columns.

extension ID: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { raw.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> ID? {
        Int64.fromDatabaseValue(value).map { ID($0) }
    }
}

extension Instant: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { milliseconds.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Instant? {
        Int64.fromDatabaseValue(value).map { Instant(milliseconds: $0) }
    }
}

extension Milliseconds: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { count.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Milliseconds? {
        Int64.fromDatabaseValue(value).map { Milliseconds($0) }
    }
}

extension TimeOfDay: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { milliseconds.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> TimeOfDay? {
        Int64.fromDatabaseValue(value).map { TimeOfDay(milliseconds: $0) }
    }
}

extension Sequence: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { number.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Sequence? {
        Int64.fromDatabaseValue(value).map { Sequence($0) }
    }
}

/// A word in a column that this build does not know: a newer one wrote it.
struct UnknownWord: Error {
    var text: String
}

extension Row {
    /// Reads one of an enum's words.
    func word<Word: RawRepresentable<String>>(_ column: String) throws -> Word {
        let text: String = self[column]
        guard let word = Word(rawValue: text) else { throw UnknownWord(text: "\(column) “\(text)”") }
        return word
    }
}

extension Database {
    /// Runs one statement, kept compiled for the next time.
    func run(_ sql: String, _ arguments: StatementArguments = []) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }

    func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [Row] {
        try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments)
    }

    func row(_ sql: String, _ arguments: StatementArguments = []) throws -> Row? {
        try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }

    func number(_ sql: String, _ arguments: StatementArguments = []) throws -> Int64? {
        try Int64.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }
}
