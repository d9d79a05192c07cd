import CSpreadsheet
import Glibc
import Sheets

/// Writes pages as an XLSX workbook: a file beside the target takes its place only once it is whole and on the disk.
///
/// The parts are few and plain enough to be written here, so that no start of Siaran loads a library for them.
public enum WorkbookFile {
    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    public static func write(_ pages: [SheetPage], to path: String) throws(SpreadsheetTrouble) {
        let beside = "\(path).\(getpid()).part"
        do {
            try write(parts(of: pages), beside: beside, path: path)
            try settle(beside, as: path)
        } catch {
            unlink(beside)
            throw error
        }
    }

    private static func write(_ parts: [(String, String)], beside: String, path: String) throws(SpreadsheetTrouble) {
        errno = 0
        guard let file = zipOpen64(beside, APPEND_STATUS_CREATE) else { throw unwritable(path) }
        var isWritten = true
        for (name, text) in parts where isWritten {
            var about = zip_fileinfo()
            // No clock is read here; the first day that the format knows stands in for one.
            about.dosDate = 0x21_0000
            isWritten =
                zipOpenNewFileInZip64(file, name, &about, nil, 0, nil, 0, nil, Z_DEFLATED, 6, 0) == ZIP_OK
                && Array(text.utf8).withUnsafeBytes { bytes in
                    zipWriteInFileInZip(file, bytes.baseAddress, UInt32(bytes.count)) == ZIP_OK
                } && zipCloseFileInZip(file) == ZIP_OK
        }
        let isClosed = zipClose(file, nil) == ZIP_OK
        guard isWritten, isClosed else { throw unwritable(path) }
    }

    private static func settle(_ beside: String, as path: String) throws(SpreadsheetTrouble) {
        let file = open(beside, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw unwritable(path) }
        let isFlushed = fsync(file) == 0
        close(file)
        guard isFlushed, rename(beside, path) == 0 else { throw unwritable(path) }
    }

    private static func unwritable(_ path: String) -> SpreadsheetTrouble {
        // The archive's library does not hand on what the kernel said when a write came back short.
        .unwritable(path: path, reason: errno == 0 ? "the disk may be full" : SpreadsheetTrouble.said(errno))
    }

    private static func parts(of pages: [SheetPage]) -> [(String, String)] {
        var styles = WorkbookStyles()
        let sheets = pages.map { WorksheetText($0, styles: &styles).xml }
        let numbers = 1...max(1, pages.count)
        let overrides = numbers.map {
            "<Override PartName=\"/xl/worksheets/sheet\($0).xml\" ContentType=\"\(types).worksheet+xml\"/>"
        }
        let tabs = zip(numbers, pages).map { number, page in
            "<sheet name=\"\(EscapedText.written(tab(page.name)))\" sheetId=\"\(number)\" r:id=\"rId\(number)\"/>"
        }
        let targets = numbers.map {
            "<Relationship Id=\"rId\($0)\" Type=\"\(relations)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
        }
        return [
            (
                "[Content_Types].xml",
                """
                \(declaration)<Types xmlns="\(package)/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="\(types).sheet.main+xml"/>\
                <Override PartName="/xl/styles.xml" ContentType="\(types).styles+xml"/>\(overrides.joined())</Types>
                """
            ),
            (
                "_rels/.rels",
                """
                \(declaration)<Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" \
                Type="\(relations)/officeDocument" Target="xl/workbook.xml"/></Relationships>
                """
            ),
            (
                "xl/workbook.xml",
                """
                \(declaration)<workbook xmlns="\(main)" xmlns:r="\(relations)"><sheets>\(tabs.joined())</sheets></workbook>
                """
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """
                \(declaration)<Relationships xmlns="\(package)/relationships">\(targets.joined())<Relationship \
                Id="rId\(pages.count + 1)" Type="\(relations)/styles" Target="styles.xml"/></Relationships>
                """
            ),
            ("xl/styles.xml", styles.xml),
        ] + zip(numbers, sheets).map { ("xl/worksheets/sheet\($0).xml", $1) }
    }

    /// A tab's name has no more than 31 characters, and none of these.
    private static func tab(_ name: String) -> String {
        let kept = String(name.map { "[]:*?/\\'".contains($0) || $0.isNewline ? " " : $0 }.prefix(31))
        return kept.allSatisfy(\.isWhitespace) ? "Rundown" : kept
    }
}
