import Civil
import OBSProtocol

/// Ways to spoil a message.
enum Mutation {
    /// One value somewhere inside becomes something else, goes, or comes twice.
    static func spoil(_ value: JSON, _ chance: inout Dice) -> JSON {
        switch value {
        case .object(let members) where !members.isEmpty && !chance.oneIn(6):
            var members = members
            let key = chance.pick(members.keys.sorted())
            switch chance.roll(8) {
            case 0: members[key] = nil
            case 1: members[strange(&chance)] = members.removeValue(forKey: key)
            case 2: members[key] = anything(&chance, depth: 2)
            case 3: members[chance.pick(Self.keys)] = anything(&chance, depth: 2)
            default: members[key] = members[key].map { spoil($0, &chance) }
            }
            return .object(members)
        case .array(let values) where !values.isEmpty && !chance.oneIn(6):
            var values = values
            let place = chance.roll(values.count)
            switch chance.roll(8) {
            case 0: values.remove(at: place)
            case 1: values.insert(values[place], at: chance.roll(values.count))
            case 2: values.swapAt(place, chance.roll(values.count))
            case 3: values.removeLast(chance.roll(values.count))
            case 4: values.append(anything(&chance, depth: 2))
            default: values[place] = spoil(values[place], &chance)
            }
            return .array(values)
        case .string(let string) where chance.oneIn(3): return .string(string + strange(&chance))
        case .integer(let number) where chance.oneIn(2): return .integer(number &+ Int64(chance.roll(5)) &- 2)
        case .null, .bool, .integer, .number, .string, .array, .object: return anything(&chance, depth: 2)
        }
    }

    /// Bytes are flipped, cut out, doubled, put in or cut off.
    static func spoil(_ bytes: [UInt8], _ chance: inout Dice) -> [UInt8] {
        guard !bytes.isEmpty else { return [chance.byte()] }
        var bytes = bytes
        for _ in 0...chance.roll(4) where !bytes.isEmpty {
            let place = chance.roll(bytes.count)
            let end = min(bytes.count, place + 1 + chance.roll(12))
            switch chance.roll(6) {
            case 0: bytes[place] ^= 1 << UInt8(chance.roll(8))
            case 1: bytes[place] = chance.pick([0, 0x22, 0x5C, 0x7B, 0x7D, 0x5B, 0xC1, 0xC7, 0xDD, 0xDF, 0xFF])
            case 2: bytes.removeSubrange(place..<end)
            case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
            case 4: bytes.insert(chance.byte(), at: place)
            default: bytes.removeLast(bytes.count - place)
            }
        }
        return bytes
    }

    static let keys = [
        "op", "d", "requestId", "requestType", "requestStatus", "responseData", "results", "eventType", "eventData",
        "eventIntent", "sceneName", "inputName", "sourceName", "sceneItemId", "code", "result", "sceneUuid",
    ]

    private static func strange(_ chance: inout Dice) -> String {
        chance.pick([
            "", "\u{0}", "\u{1B}[2J", "Scene 1", "Input 1", "sceneName", "\u{FFFD}", "é\u{301}", "\u{202E}x", "1",
        ])
    }

    static func anything(_ chance: inout Dice, depth: Int) -> JSON {
        switch chance.roll(depth > 0 ? 9 : 7) {
        case 0: return .null
        case 1: return .bool(chance.oneIn(2))
        case 2: return .integer(chance.pick([.max, .min, -1, 0, 1, 1 << 53, 207, 4_294_967_296]))
        case 3: return .number(chance.pick([0.5, -0.0, 1e300, -1e300, 9.3e18, .infinity, .nan]))
        case 4: return .string(strange(&chance))
        case 5: return .string("Scene \(chance.roll(4))")
        case 6: return .string(String(repeating: "x", count: chance.roll(300)))
        case 7: return .array((0..<chance.roll(4)).map { _ in anything(&chance, depth: depth - 1) })
        default:
            var members: [String: JSON] = [:]
            for _ in 0..<chance.roll(5) { members[chance.pick(keys)] = anything(&chance, depth: depth - 1) }
            return .object(members)
        }
    }
}
