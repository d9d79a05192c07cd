/// A table that is to become a sheet of a workbook: typed cells under a header, with how they look.
public struct SheetPage: Hashable, Sendable {
    public var name: String
    public var columns: [Column]
    public var rows: [Row]

    /// One column's header, its width in characters, and how its numbers look.
    public struct Column: Hashable, Sendable {
        public var header: String
        public var width: Int
        public var format: Format

        public init(_ header: String, width: Int, format: Format = .text) {
            self.header = header
            self.width = width
            self.format = format
        }

        public enum Format: Hashable, Sendable, CaseIterable {
            case text
            /// Whole numbers, grouped by thousands.
            case amount
            case timeOfDay
            /// Hours may pass 24.
            case length
        }
    }

    /// One row's cells, and the colour behind them.
    public struct Row: Hashable, Sendable {
        public var cells: [Sheet.Cell]
        /// `0xRRGGBB`.
        public var fill: UInt32?

        public init(_ cells: [Sheet.Cell], fill: UInt32? = nil) {
            self.cells = cells
            self.fill = fill
        }
    }

    public init(name: String, columns: [Column], rows: [Row] = []) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }
}
