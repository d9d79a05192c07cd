import Glibc

/// What this process was started with.
public enum ProcessEnvironment {
    /// Every variable; read from `/proc`, as the C library's table is shared and mutable.
    public static func read() -> [String: String] {
        var variables: [String: String] = [:]
        let bytes = (try? OwnFile.bytes("/proc/self/environ")) ?? []
        for entry in bytes.split(separator: 0) {
            guard let mark = entry.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let name = String(decoding: entry[..<mark], as: UTF8.self)
            variables[name] = String(decoding: entry[(mark + 1)...], as: UTF8.self)
        }
        return variables
    }

    /// The path of this program's file.
    public static func executable() -> String? { OwnFile.linkTarget("/proc/self/exe") }
}
