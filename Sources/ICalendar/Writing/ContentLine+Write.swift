extension ContentLine {
    /// The octets of a line before it has to be folded (RFC 5545, 3.1), its end not counted.
    static let longest = 75

    /// The line as a file holds it, folded between characters, each part with its CR LF.
    var folded: String {
        var head = name
        for parameter in parameters {
            head += ";\(parameter.name)=" + parameter.values.map(ParameterText.writing).joined(separator: ",")
        }
        var text = ""
        var length = 0
        for character in "\(head):\(value)".unicodeScalars {
            let size = UTF8.width(character)
            if length + size > Self.longest {
                text += "\r\n "
                length = 1
            }
            text.unicodeScalars.append(character)
            length += size
        }
        return text + "\r\n"
    }
}
