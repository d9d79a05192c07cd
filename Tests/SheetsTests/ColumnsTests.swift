import Shows
import Testing

@testable import Sheets

/// Columns by their names, what a person says of them, and what is remembered.
@Suite struct ColumnsTests {
    @Test(arguments: [
        ("No.", "number"), ("#", "number"), ("Judul", "title"), ("Nama Acara", "title"), ("Durasi (menit)", "length"),
        ("DURASI MENIT", "length"), ("Jam Mulai", "start"), ("Pembawa Acara", "host"), ("Kode SKU", "sku"),
        ("Nama Produk", "product"), ("Harga", "price"), ("Harga Flash", "flash"), ("Harga (Rp)", "price"),
        ("price TT", "price TT"), ("Harga TikTok", "price TT"), ("Flash Price Shopee", "flash SH"),
        ("TikTok Stock", "offer stock TT"), ("Stok", "stock"), ("Stok (Shopee)", "offer stock SH"),
        ("Kode Voucher", "voucher"), ("No. Keranjang", "bag"), ("no keranjang tt", "bag TT"),
        ("Talking Points", "say"), ("Wajib ucap", "say"), ("Dilarang", "never"), ("Catatan", "notes"),
        ("Adegan", "actions"), ("Warna", "colour"), ("Valid until", "valid until"),
    ]) func `headers are known in English and Indonesian`(header: String, field: String) {
        #expect(House.naming.field(for: header)?.key == field)
    }

    @Test(arguments: ["", "PIC", "TikTok", "planned start", "Approval", "5 menit"])
    func `other headers mean nothing`(header: String) {
        #expect(House.naming.field(for: header) == nil)
    }

    @Test func `every field's own name means it, on every channel`() {
        for kind in Field.Kind.allCases {
            #expect(House.naming.field(for: kind.rawValue) == Field(kind))
            #expect(Field(key: kind.rawValue) == Field(kind))
            guard kind.isOfOffer else { continue }
            let field = Field(kind, channel: "TT")
            #expect(House.naming.field(for: field.key) == field)
            #expect(Field(key: field.key) == field)
        }
    }

    @Test func `what a person says goes before what is recognised, and is remembered for the same headers`() throws {
        let sheet = Sheet(csv: "No,Apa,Judul,Kode\n1,Serum,Opening,X\n")
        let reading = try House.reading(sheet, map: ["Apa=title", "Judul=notes", "D=-"])
        #expect(reading.map.columns.map { $0.field?.key } == ["number", "title", "notes", nil])
        var memory = ColumnMemory()
        memory.remember(reading.map)
        let again = try House.reading(sheet, memory: memory)
        #expect(again.map == reading.map)
        let other = try House.reading(Sheet(csv: "No,Judul\n1,Opening\n"), memory: memory)
        #expect(other.map.columns.map { $0.field?.key } == ["number", "title"])
    }

    @Test func `of two columns for one field the plainest name counts`() throws {
        let reading = try House.reading(Sheet(csv: "Cue,Title,Host\nx,Opening,Dinda\n"))
        #expect(reading.map.columns.map { $0.field?.key } == [nil, "title", "host"])
    }

    @Test func `what cannot be mapped says what there is`() {
        #expect(throws: MapTrouble.field("nonsense")) {
            try House.reading(Sheet(csv: "No,Judul\n"), map: ["No=nonsense"])
        }
        #expect(throws: MapTrouble.form("Judul")) { try House.reading(Sheet(csv: "No,Judul\n"), map: ["Judul"]) }
        #expect(throws: SheetTrouble.map(.header("Apa", there: ["No", "Judul"]))) {
            try House.reading(Sheet(csv: "No,Judul\n1,x\n"), map: ["Apa=title"])
        }
    }
}
