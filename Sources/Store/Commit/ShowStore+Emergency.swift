import GRDB
import Journal

/// What became of the lines of an emergency file.
public struct EmergencyMerge: Hashable, Sendable {
    public var committed: [JournalLine] = []
    /// Lines the journal had already.
    public var known = 0
    /// Lines that could not be read or no longer fit, as they stood; they stay in a file `….rejected`.
    public var rejected: [String] = []

    public init() {}
}

extension ShowStore {
    /// Writes what waits in an emergency file to the journal, and removes it from there.
    ///
    /// It happened, so no rule is asked: only what the tables cannot hold is rejected, and kept apart.
    public func merge(_ file: EmergencyFile) throws(StoreTrouble) -> EmergencyMerge {
        let taken = file.takeAside()
        guard !taken.isEmpty else { return EmergencyMerge() }
        let merge: EmergencyMerge
        do {
            merge = try writing { try self.merge(taken.flatMap(EmergencyFile.texts), in: $0) }
        } catch {
            throw StoreTrouble(error, path: path)
        }
        file.reject(merge.rejected)
        for path in taken { File.remove(path) }
        return merge
    }

    private func merge(_ texts: [String], in database: Database) throws -> EmergencyMerge {
        var merge = EmergencyMerge()
        for text in texts {
            guard let line = try? EmergencyFile.line(text) else {
                merge.rejected.append(text)
                continue
            }
            let draft = try DraftLine(line.change, at: line.at, seat: line.seat)
            guard try JournalLine.find(mark: draft.mark, in: database) == nil else {
                merge.known += 1
                continue
            }
            do {
                try database.inSavepoint {
                    merge.committed.append(try Tables(database: database).write(draft))
                    return .commit
                }
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
                merge.rejected.append(text)
            }
        }
        return merge
    }
}
