import OBSProtocol
import Rostering

/// Problems and results as files.
enum RosterFile {
    static func problem(_ path: String) throws -> RosterProblem {
        let json = try json(path)
        do throws(RosterTrouble) {
            return try RosterProblem(json: json)
        } catch {
            throw CommandTrouble("\(WholeFile.name(path)): \(error)")
        }
    }

    static func roster(_ path: String, of problem: RosterProblem) throws -> [RosterAssignment] {
        let json = try json(path)
        do throws(RosterTrouble) {
            return try problem.assignments(in: json)
        } catch {
            throw CommandTrouble("\(WholeFile.name(path)): \(error)")
        }
    }

    private static func json(_ path: String) throws -> JSON {
        let bytes = try WholeFile.read(path)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CommandTrouble("\(WholeFile.name(path)): expected JSON in UTF-8")
        }
        do throws(JSONError) {
            return try JSON(text: text, largest: .max)
        } catch {
            throw CommandTrouble(
                "\(WholeFile.name(path)): expected JSON of the format hostroster/1, \(flaw(error, bytes))")
        }
    }

    private static func flaw(_ error: JSONError, _ bytes: [UInt8]) -> String {
        switch error {
        case .tooLarge: "of at most \(JSON.mostValues) values"
        case .tooDeep: "nested at most \(JSON.deepest) deep"
        case .malformed(let offset): "but line \(bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") } + 1) is none"
        }
    }
}
