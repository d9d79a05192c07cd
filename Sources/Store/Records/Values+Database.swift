import Civil
import GRDB
import Journal
import Shows
import Staffing

// How the small values stand in columns.

/// A value that stands in a column as one whole number.
protocol WholeNumber: DatabaseValueConvertible, StatementColumnConvertible {
    init(column: Int64)
    var column: Int64 { get }
}

extension WholeNumber {
    public var databaseValue: DatabaseValue { column.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        Int64.fromDatabaseValue(value).map(Self.init(column:))
    }
    public init?(sqliteStatement statement: SQLiteStatement, index: CInt) {
        self.init(column: Int64(sqliteStatement: statement, index: index))
    }
}

extension ID: WholeNumber {
    init(column: Int64) { self.init(column) }
    var column: Int64 { raw }
}

extension Instant: WholeNumber {
    init(column: Int64) { self.init(milliseconds: column) }
    var column: Int64 { milliseconds }
}

extension Milliseconds: WholeNumber {
    init(column: Int64) { self.init(column) }
    var column: Int64 { count }
}

extension TimeOfDay: WholeNumber {
    init(column: Int64) { self.init(milliseconds: column) }
    var column: Int64 { milliseconds }
}

extension Sequence: WholeNumber {
    init(column: Int64) { self.init(column) }
    var column: Int64 { number }
}

/// A word in a column that this build does not know: a newer one wrote it.
struct UnknownWord: Error {
    var text: String
}

/// Reads a row's columns in the order in which its statement names them.
///
/// Finding each by its name would cost several times as much as reading it.
struct Columns {
    private let row: Row
    private var place = 0

    init(_ row: Row) { self.row = row }

    mutating func next<Value: DatabaseValueConvertible & StatementColumnConvertible>() -> Value {
        defer { place += 1 }
        return row[place]
    }

    /// Reads one of an enum's words.
    mutating func word<Word: RawRepresentable<String>>(of what: String) throws -> Word {
        let text: String = next()
        guard let word = Word(rawValue: text) else { throw UnknownWord(text: "\(what) “\(text)”") }
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

    /// Reads a value from each row as it comes; none is kept.
    func list<Value>(
        _ sql: String, _ arguments: StatementArguments = [], _ read: (inout Columns) throws -> Value
    ) throws -> [Value] {
        let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        var values: [Value] = []
        while let row = try rows.next() {
            var columns = Columns(row)
            values.append(try read(&columns))
        }
        return values
    }

    /// Reads a value from the first row; nil where there is none.
    func first<Value>(
        _ sql: String, _ arguments: StatementArguments = [], _ read: (inout Columns) throws -> Value
    ) throws -> Value? {
        try row(sql, arguments).map { row in
            var columns = Columns(row)
            return try read(&columns)
        }
    }
}
