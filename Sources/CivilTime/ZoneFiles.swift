import Civil
import Glibc

/// The folder of compiled time zones that every Unix machine has, kept current by its tzdata package.
public struct ZoneFiles: Sendable {
    public let folder: String

    public init(folder: String) { self.folder = folder }

    /// `$TZDIR`, or `/usr/share/zoneinfo`.
    public init(environment: [String: String]) {
        let named = environment["TZDIR"] ?? ""
        folder = named.hasPrefix("/") ? named : "/usr/share/zoneinfo"
    }

    /// The zone of that name, its rule written out to the end of 2100. `UTC` needs no file.
    public func zone(named name: String) throws(ZoneTrouble) -> Zone {
        if name == "UTC" { return .utc }
        guard Self.isName(name) else { throw unknown(name) }
        let path = "\(folder)/\(name)"
        let bytes: [UInt8]
        do throws(TextFile.Failure) {
            bytes = try TextFile.bytes(path)
        } catch {
            switch error.code {
            case ENOENT, ENOTDIR, EISDIR: throw unknown(name)
            default: throw .unreadable(path: path, reason: error.reason)
            }
        }
        do throws(ZoneFile.Damage) {
            return try ZoneFile(bytes).zone(named: name)
        } catch {
            throw .damaged(path: path, reason: error.reason)
        }
    }

    /// Letters, digits and `_ + - / .`, and no way out of the folder.
    static func isName(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix("/")
            && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
                !part.isEmpty && part != "." && part != ".."
                    && part.utf8.allSatisfy { byte in
                        switch byte {
                        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"),
                            UInt8(ascii: "-"), UInt8(ascii: "."):
                            true
                        default: false
                        }
                    }
            }
    }

    private func unknown(_ name: String) -> ZoneTrouble {
        guard access(folder, R_OK | X_OK) == 0 else { return .noZoneFiles(folder: folder) }
        return .unknown(name: name, folder: folder, suggestion: suggestion(for: name))
    }
}
