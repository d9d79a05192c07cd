/// Which part of a workbook is which, from the lists of relations.
final class RelationsReader: MarkupListener {
    let stop: String? = nil
    private(set) var targets: [String: String] = [:]
    private(set) var byKind: [Substring: String] = [:]

    func begin(_ element: Substring, _ attributes: Attributes) {
        guard element == "Relationship", attributes["TargetMode"] != "External", let id = attributes["Id"],
            let target = attributes["Target"]
        else { return }
        targets[id] = target
        // The kind is the last word of a long address, which differs between the two forms of the format.
        if let kind = attributes["Type"]?.split(separator: "/").last { byKind[kind] = target }
    }

    func end(_ element: Substring) {}
    func text(_ text: UnsafeBufferPointer<UInt8>) {}

    /// A target as a path in the archive.
    /// - Parameter folder: of the part whose relations these are.
    static func part(_ target: String, in folder: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var parts = folder.split(separator: "/")
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = parts.popLast() } else { parts.append(step) }
        }
        return parts.joined(separator: "/")
    }
}

/// The sheets of a workbook in order, and how it counts days.
final class WorkbookReader: MarkupListener {
    let stop: String? = nil
    private(set) var sheets: [(name: String, relation: String, isHidden: Bool)] = []
    private(set) var is1904 = false

    func begin(_ element: Substring, _ attributes: Attributes) {
        switch element {
        case "workbookPr": is1904 = ["1", "true"].contains(attributes["date1904"])
        case "sheet":
            guard let relation = attributes["id"] else { return }
            let isHidden = attributes["state"].map { $0 != "visible" } ?? false
            sheets.append((attributes["name"] ?? "", relation, isHidden))
        default: break
        }
    }

    func end(_ element: Substring) {}
    func text(_ text: UnsafeBufferPointer<UInt8>) {}
}

/// The number format of each style, by its place.
final class StylesReader: MarkupListener {
    let stop: String? = nil
    private(set) var formats: [NumberFormat] = []
    private var codes: [Int: String] = [:]
    private var isInCells = false

    func begin(_ element: Substring, _ attributes: Attributes) {
        switch element {
        case "numFmt":
            guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else {
                return
            }
            codes[id] = code
        case "cellXfs": isInCells = true
        case "xf" where isInCells:
            let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            formats.append(codes[id].map { NumberFormat(code: $0) } ?? NumberFormat(builtIn: id))
        default: break
        }
    }

    func end(_ element: Substring) { if element == "cellXfs" { isInCells = false } }
    func text(_ text: UnsafeBufferPointer<UInt8>) {}
}

/// The texts that cells share, by their place; rich texts are their runs put together.
final class SharedTextsReader: MarkupListener {
    let stop: String? = nil
    private(set) var texts: [String] = []
    private var text: [UInt8] = []
    private var isInText = false
    private var isInPhonetics = false

    func begin(_ element: Substring, _ attributes: Attributes) {
        switch element {
        case "si": text = []
        case "rPh": isInPhonetics = true
        case "t": isInText = !isInPhonetics
        default: break
        }
    }

    func end(_ element: Substring) {
        switch element {
        case "si": texts.append(EscapedText.read(String(decoding: text, as: UTF8.self)))
        case "rPh": isInPhonetics = false
        case "t": isInText = false
        default: break
        }
    }

    func text(_ piece: UnsafeBufferPointer<UInt8>) { if isInText { text += piece } }
}
