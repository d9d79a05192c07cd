import OBSProtocol

/// What a request from outside comes to; every request gets one.
public enum RemoteAnswer: Equatable, Sendable {
    case done(String)
    case refused(reason: String)
    /// It was no request, and nobody has seen it.
    case unreadable(reason: String)
    case rooms(seat: String, [RemoteRoom])
}

/// What a room is doing, as a seat tells it to a program outside.
public struct RemoteRoom: Equatable, Sendable {
    public var name: String
    /// The name of the seat that holds the desk; nil where it is free.
    public var desk: String?
    /// Whether that is the seat which says so.
    public var isHere: Bool
    public var isArmed: Bool
    public var show: String?
    /// `dry`, `rehearsal` or `live`; nil where no run is under way.
    public var run: String?
    public var onAir: RemoteCue?
    public var standby: RemoteCue?

    public init(
        name: String, desk: String? = nil, isHere: Bool = false, isArmed: Bool = true, show: String? = nil,
        run: String? = nil, onAir: RemoteCue? = nil, standby: RemoteCue? = nil
    ) {
        self.name = name
        self.desk = desk
        self.isHere = isHere
        self.isArmed = isArmed
        self.show = show
        self.run = run
        self.onAir = onAir
        self.standby = standby
    }
}

/// A cue as people call it.
public struct RemoteCue: Equatable, Sendable {
    public var number: String
    public var title: String

    public init(number: String, title: String) {
        self.number = number
        self.title = title
    }
}

extension RemoteAnswer {
    /// The line of the socket, without its end.
    public var text: String {
        let json: JSON =
            switch self {
            case .done(let words): ["answer": "done", "words": .string(words)]
            case .refused(let reason): ["answer": "refused", "reason": .string(reason)]
            case .unreadable(let reason): ["answer": "unreadable", "reason": .string(reason)]
            case .rooms(let seat, let rooms):
                ["answer": "rooms", "protocol": 1, "seat": .string(seat), "rooms": .array(rooms.map(\.json))]
            }
        return json.text
    }

    /// Reads a line of the socket; nil where it is none of ours.
    public init?(text: String) {
        guard let json = try? JSON(text: text) else { return nil }
        switch json["answer"].string {
        case "done": self = .done(json["words"].string ?? "")
        case "refused": self = .refused(reason: json["reason"].string ?? "")
        case "unreadable": self = .unreadable(reason: json["reason"].string ?? "")
        case "rooms":
            self = .rooms(seat: json["seat"].string ?? "", (json["rooms"].array ?? []).map { RemoteRoom($0) })
        default: return nil
        }
    }
}

extension RemoteRoom {
    fileprivate var json: JSON {
        [
            "room": .string(name), "desk": desk.map { .string($0) } ?? .null, "here": .bool(isHere),
            "armed": .bool(isArmed), "show": show.map { .string($0) } ?? .null, "run": run.map { .string($0) } ?? .null,
            "on_air": onAir?.json ?? .null, "standby": standby?.json ?? .null,
        ]
    }

    fileprivate init(_ json: JSON) {
        self.init(
            name: json["room"].string ?? "", desk: json["desk"].string, isHere: json["here"].bool ?? false,
            isArmed: json["armed"].bool ?? false, show: json["show"].string, run: json["run"].string,
            onAir: RemoteCue(json["on_air"]), standby: RemoteCue(json["standby"]))
    }
}

extension RemoteCue {
    fileprivate var json: JSON { ["number": .string(number), "title": .string(title)] }

    fileprivate init?(_ json: JSON) {
        guard let number = json["number"].string else { return nil }
        self.init(number: number, title: json["title"].string ?? "")
    }
}
