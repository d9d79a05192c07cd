import Control
import Glibc

/// The folder in which a seat writes what is for people: messages to hosts, and the like.
struct Outfolder {
    let path: String

    /// Written aside and put in place whole.
    func write(_ text: String, as name: String) -> SaveOutcome {
        Folder.make(path)
        let file = "\(path)/\(name)"
        let aside = "\(file).new"
        let descriptor = open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return .failed(reason: String(cString: strerror(errno))) }
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else {
                let reason = String(cString: strerror(errno))
                close(descriptor)
                unlink(aside)
                return .failed(reason: reason)
            }
            bytes = bytes.dropFirst(count)
        }
        guard close(descriptor) == 0, rename(aside, file) == 0 else {
            return .failed(reason: String(cString: strerror(errno)))
        }
        return .written(path: file)
    }
}
