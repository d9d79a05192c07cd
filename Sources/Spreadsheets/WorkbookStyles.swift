import Sheets

/// The looks that a workbook's cells have, each written once.
struct WorkbookStyles {
    /// How one cell looks.
    struct Look: Hashable {
        var format = SheetPage.Column.Format.text
        var fill: UInt32?
        var isHeader = false
        /// A text that would be a formula if a person edited it: marked so that it stays a text.
        var isQuoted = false
    }

    private var looks: [Look] = [Look()]
    private var places: [Look: Int] = [Look(): 0]

    /// The number by which cells name a look.
    mutating func number(of look: Look) -> Int {
        if let place = places[look] { return place }
        places[look] = looks.count
        looks.append(look)
        return looks.count - 1
    }

    private static func format(_ format: SheetPage.Column.Format) -> Int {
        switch format {
        case .text: 0
        case .amount: 3
        case .timeOfDay: 164
        case .length: 165
        }
    }

    var xml: String {
        var fills: [UInt32] = []
        var cells = ""
        for look in looks {
            var fill = 0
            if let colour = look.fill {
                // The first two fills of a workbook are given.
                fill = 2 + (fills.firstIndex(of: colour) ?? fills.count)
                if fill == 2 + fills.count { fills.append(colour) }
            }
            cells +=
                "<xf numFmtId=\"\(Self.format(look.format))\" fontId=\"\(look.isHeader ? 1 : 0)\" fillId=\"\(fill)\" "
            cells +=
                "borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\""
            cells += look.isQuoted ? " quotePrefix=\"1\">" : ">"
            cells += "<alignment vertical=\"top\"\(look.format == .text ? " wrapText=\"1\"" : "")/></xf>"
        }
        let patterns = fills.map {
            "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF\(Self.hex($0))\"/><bgColor indexed=\"64\"/>"
                + "</patternFill></fill>"
        }
        return """
            \(WorkbookFile.declaration)<styleSheet xmlns="\(WorkbookFile.main)">\
            <numFmts count="2"><numFmt numFmtId="164" formatCode="hh:mm:ss"/><numFmt numFmtId="165" \
            formatCode="[h]:mm:ss"/></numFmts>\
            <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/>\
            <name val="Calibri"/></font></fonts>\
            <fills count="\(2 + fills.count)"><fill><patternFill patternType="none"/></fill>\
            <fill><patternFill patternType="gray125"/></fill>\(patterns.joined())</fills>\
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="\(looks.count)">\(cells)</cellXfs>\
            <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
            """
    }

    private static func hex(_ colour: UInt32) -> String {
        let digits = String(colour & 0xFFFFFF, radix: 16, uppercase: true)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }
}
