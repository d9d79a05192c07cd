import CSpreadsheet

/// What hears of a part's elements and texts, by their names without prefixes.
protocol MarkupListener: AnyObject {
    func begin(_ element: Substring, _ attributes: Attributes)
    func end(_ element: Substring)
    func text(_ text: UnsafeBufferPointer<UInt8>)
    /// Why the part goes no further; nil while all is well.
    var stop: String? { get }
}

/// An element's attributes, as expat has them.
struct Attributes {
    fileprivate let list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

    /// The value of an attribute by its name, whatever prefix it has.
    subscript(name: String) -> String? {
        guard let list else { return nil }
        var place = 0
        while let key = list[place], let value = list[place + 1] {
            if Markup.local(String(cString: key)) == name[...] { return String(cString: value) }
            place += 2
        }
        return nil
    }
}

/// Reads XML with expat, which lets no entity unfold: a part that declares a document type is refused.
final class Markup {
    private let parser: XML_Parser
    private let listener: any MarkupListener
    private var hasDocumentType = false

    /// - Returns: nil where there is no memory left.
    init?(_ listener: any MarkupListener) {
        guard let parser = XML_ParserCreate(nil) else { return nil }
        self.parser = parser
        self.listener = listener
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { markup, name, attributes in
                guard let name else { return }
                Markup.of(markup)?.begin(String(cString: name), Attributes(list: attributes))
            },
            { markup, name in
                guard let name else { return }
                Markup.of(markup)?.listener.end(Markup.local(String(cString: name)))
            })
        XML_SetCharacterDataHandler(parser) { markup, text, count in
            text?.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
                Markup.of(markup)?.listener.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
            }
        }
        XML_SetStartDoctypeDeclHandler(parser) { markup, _, _, _, _ in Markup.of(markup)?.refuse() }
    }

    deinit { XML_ParserFree(parser) }

    private static func of(_ pointer: UnsafeMutableRawPointer?) -> Markup? {
        pointer.map { Unmanaged<Markup>.fromOpaque($0).takeUnretainedValue() }
    }

    static func local(_ name: String) -> Substring {
        guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name[...] }
        return name[name.utf8.index(after: colon)...]
    }

    private func begin(_ name: String, _ attributes: Attributes) {
        listener.begin(Self.local(name), attributes)
        if listener.stop != nil { XML_StopParser(parser, 0) }
    }

    private func refuse() {
        hasDocumentType = true
        XML_StopParser(parser, 0)
    }

    /// - Returns: whether the piece is well-formed as far as it goes.
    func take(_ piece: UnsafeRawBufferPointer) -> Bool {
        let text = piece.bindMemory(to: CChar.self)
        return XML_Parse(parser, text.baseAddress, Int32(piece.count), 0) == XML_STATUS_OK && !hasDocumentType
    }

    func finish() -> Bool { XML_Parse(parser, nil, 0, 1) == XML_STATUS_OK }
}

extension Archive {
    /// Reads a part of XML to its end.
    func read(_ part: String, to listener: any MarkupListener) throws(SpreadsheetTrouble) {
        guard let markup = Markup(listener) else { throw .damaged(path: path, part: part) }
        do throws(SpreadsheetTrouble) {
            try read(part) { markup.take($0) }
            guard markup.finish() else { throw .damaged(path: path, part: part) }
        } catch {
            throw listener.stop.map { .tooLarge(path: path, what: $0) } ?? error
        }
        if let stop = listener.stop { throw .tooLarge(path: path, what: stop) }
    }
}
