import OBSProtocol

/// Why a request is declined, in obs-websocket's RequestStatus and with its very words.
struct Refusal: Error, Equatable {
    var code: Int
    var comment: String?

    init(_ code: Int, _ comment: String? = nil) {
        self.code = code
        self.comment = comment
    }

    static let unknownType = Refusal(204, "Your request type is not valid.")
    static let noData = Refusal(301, "Your request data is missing or invalid (non-object)")
    static let notReady = Refusal(207, "OBS is not ready to perform the request.")
    static let notInStudioMode = Refusal(506)
    static func missing(_ field: String) -> Refusal {
        Refusal(300, "Your request is missing the `\(field)` field.")
    }
    static func mustBe(_ field: String, _ kind: String) -> Refusal {
        Refusal(401, "The field value of `\(field)` must be \(kind).")
    }
    static func empty(_ field: String) -> Refusal {
        Refusal(403, "The field value of `\(field)` must not be empty.")
    }
    static func tooSmall(_ field: String, _ least: Double) -> Refusal {
        Refusal(402, "The field value of `\(field)` is below the minimum of `\(least.sixDigits)`")
    }
    static func tooLarge(_ field: String, _ most: Double) -> Refusal {
        Refusal(402, "The field value of `\(field)` is above the maximum of `\(most.sixDigits)`")
    }
}

extension Double {
    /// As C++'s std::to_string writes it; all limits of obs-websocket are whole or have few digits.
    fileprivate var sixDigits: String {
        let text = description
        let digits = text.split(separator: ".").last.map(\.count) ?? 0
        return text + String(repeating: "0", count: max(0, 6 - digits))
    }
}

/// The fields of one request, read as obs-websocket checks them.
struct Fields {
    var data: JSON

    func has(_ field: String) -> Bool { !data[field].isNull }

    /// The name of a source, which from 5.4 on may be a uuid in another field instead.
    func name(_ field: String, in edition: Edition) throws(Refusal) -> String {
        guard edition.hasUUIDs, !has(field), data.object != nil, let other = Studio.sourceFields[field] else {
            return try string(field)
        }
        let canvas = edition.hasCanvases ? " with optional `canvasUuid`" : ""
        throw Refusal(
            300,
            "Your request must contain at least one of the following fields: `\(field)`\(canvas) or `\(other)`.")
    }

    private func value(_ field: String) throws(Refusal) -> JSON {
        guard data.object != nil else { throw .noData }
        guard has(field) else { throw .missing(field) }
        return data[field]
    }

    func string(_ field: String, mayBeEmpty: Bool = false) throws(Refusal) -> String {
        guard let string = try value(field).string else { throw .mustBe(field, "a string") }
        guard mayBeEmpty || !string.isEmpty else { throw .empty(field) }
        return string
    }

    func bool(_ field: String) throws(Refusal) -> Bool {
        guard let bool = try value(field).bool else { throw .mustBe(field, "boolean") }
        return bool
    }

    func bool(_ field: String, or other: Bool) throws(Refusal) -> Bool {
        has(field) ? try bool(field) : other
    }

    func number(_ field: String, _ range: ClosedRange<Double> = -.infinity ... .infinity) throws(Refusal) -> Double {
        guard let number = try value(field).double else { throw .mustBe(field, "a number") }
        guard number >= range.lowerBound else { throw .tooSmall(field, range.lowerBound) }
        guard number <= range.upperBound else { throw .tooLarge(field, range.upperBound) }
        return number
    }

    func int(_ field: String, _ range: ClosedRange<Double> = -9e15...9e15) throws(Refusal) -> Int64 {
        Int64(try number(field, range))
    }

    func object(_ field: String, mayBeEmpty: Bool = true) throws(Refusal) -> [String: JSON] {
        guard let object = try value(field).object else { throw .mustBe(field, "an object") }
        guard mayBeEmpty || !object.isEmpty else { throw .empty(field) }
        return object
    }
}
