/// A line of a file whose folds are taken out: one that begins with a blank goes on with the line before (RFC 5545, 3.1).
struct UnfoldedLine: Equatable {
    var text: String
    /// Where it begins, from 1.
    var number: Int

    /// The lines of a file that are not empty.
    ///
    /// Folds are taken out of the octets before these are read as text, since others fold in the middle of a character. Ends
    /// of lines are CR LF, LF or CR; a mark of byte order at the beginning is passed over.
    static func lines(of bytes: [UInt8]) -> [UnfoldedLine] {
        var lines: [UnfoldedLine] = []
        var octets: [UInt8] = []
        var begin = 1
        func end() {
            if octets.contains(where: { $0 > 0x20 }) {
                lines.append(UnfoldedLine(text: String(decoding: octets, as: UTF8.self), number: begin))
            }
            octets = []
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var rest = bytes[(bytes.starts(with: mark) ? 3 : 0)...]
        var number = 1
        while let first = rest.first {
            let physical = rest.prefix { $0 != 0x0A && $0 != 0x0D }
            rest = rest.dropFirst(physical.count)
            if rest.first == 0x0D {
                rest = rest.dropFirst()
                if rest.first == 0x0A { rest = rest.dropFirst() }
            } else {
                rest = rest.dropFirst()
            }
            if first == 0x20 || first == 0x09, number > 1 {
                octets += physical.dropFirst()
            } else {
                end()
                octets = Array(physical)
                begin = number
            }
            number += 1
        }
        end()
        return lines
    }
}
