import Civil
import Shows
import Testing

@testable import Sheets

/// The sheet a producer sends on the day: title rows, a header of two rows, merged segments, and times in every form.
@Suite struct MessySheetTests {
    static let csv = """
        PT MERPATI GLOW,,,,,,,,,,,,
        RUNDOWN LIVE SHOPPING - PAYDAY SALE,,,,,,,,,,,,
        "Tanggal: 25 November 2026
        Producer: Rian",,,,,,,,,,,,
        ,,,,,,,,,,,,
        No,Segmen,Waktu,Durasi,Judul,Host,Produk,Kode,Harga,,Stok,Wajib Ucap,Scene
        ,,,,,,,,TikTok,Shopee,,,
        1,OPENING,20.00 - 20.05,5 menit,Salam pembuka,Dinda,,,,,,Sapa penonton,Host Cam
        2,,20:05,0:10:00,Serum Vitamin C,Dinda,Serum 30 ml,MG-01,Rp89.000,"89,000",120 pcs,"BPOM, tanpa janji","scene ""Product Cam"" with Fade 300ms"
        ,,,,,,,,,,,,
        SEGMENT 2: FLASH SALE,,,,,,,,,,,,
        3,FLASH,8:15 PM,10:00,Flash price,Rani,Toner,MG-02,"1,2jt",89rb,1.200,Stok terbatas,-
        No,Segmen,Waktu,Durasi,Judul,Host,Produk,Kode,Harga,,Stok,Wajib Ucap,Scene
        4,,2030,90s,Tanya jawab,Rani & Dinda,,,-,-,-,,
        5,,20.31.30,1h2m3s,Penutup,Rani,,,,,,,
        Total durasi,,,1:28:33,,,,,,,,,

        """

    func read() throws -> SheetReading { try House.reading(Sheet(csv: Self.csv)) }

    @Test func `it imports without a question`() throws {
        let reading = try read()
        #expect(reading.troubles == [])
        #expect(reading.headerRow == 5)
        #expect(
            reading.rows.map { $0.text(.title) } == [
                "Salam pembuka", "Serum Vitamin C", "Flash price", "Tanya jawab", "Penutup",
            ])
        let merge = House.merge(reading, into: House.rundown())
        let rundown = House.applying(merge.edit, to: House.rundown())
        let cues = rundown.cues
        #expect(cues.map(\.number) == ["1", "2", "3", "4", "5"])
        let lengths = [300, 600, 600, 90, 3723].map { Cue.Length.lasting(.seconds($0)) }
        #expect(cues.map(\.length) == lengths)
        // Only what does not follow from the rows before it is a hard start: here 20.30, five minutes early of nothing.
        let half = try #require(TimeOfDay(hour: 20, minute: 30))
        #expect(cues.map(\.start) == [.soft, .soft, .soft, .hard(half, dayOffset: nil), .soft])
        #expect(
            cues.map { $0.segment.flatMap { rundown.segments[$0]?.title } } == [
                "OPENING", "OPENING", "FLASH", "FLASH", "FLASH",
            ])
        #expect(cues[1].product == Cue.Product(sku: "MG-01", name: "Serum 30 ml", stock: 120))
        #expect(cues[1].offer(on: House.tiktok.id).price == Amount(rupiah: 89_000))
        #expect(cues[1].offer(on: House.shopee.id).price == Amount(rupiah: 89_000))
        #expect(cues[2].offer(on: House.tiktok.id).price == Amount(rupiah: 1_200_000))
        #expect(cues[2].product?.stock == 1200)
        #expect(cues[0].actions == "scene \"Host Cam\"")
        #expect(cues[1].actions == "scene \"Product Cam\" with Fade 300ms")
        #expect(cues[3].offers == [])
    }

    @Test func `what is passed over is said`() throws {
        let said = try read().passedOver.joined(separator: "\n")
        #expect(said.contains("row 9: blank"))
        #expect(said.contains("row 10, \u{201c}SEGMENT 2: FLASH SALE\u{201d}: a segment's title"))
        #expect(said.contains("row 12: the header again"))
        #expect(said.contains("row 15, \u{201c}Total durasi\u{201d}: a total"))
    }

    @Test func `a workbook's merged segments hold for each of their rows`() throws {
        let rows: [[Sheet.Cell]] = [
            [.text("RUNDOWN"), .blank, .blank, .blank], [],
            [.text("Segment"), .text("Cue"), .text("Start"), .text("Duration")],
            [
                .text("Opening"), .text("Hello"), .clock(.hours(20), .hoursMinutes),
                .clock(.minutes(5), .hoursMinutesSeconds),
            ],
            [.blank, .text("Rules"), .clock(.minutes(1205), .hoursMinutes), .clock(.minutes(5), .hoursMinutesSeconds)],
            [.text("Flash"), .text("Serum"), .clock(.minutes(1210), .hoursMinutes), .number(10)],
            [.blank, .blank, .blank, .clock(.minutes(20), .hoursMinutesSeconds)],
        ]
        let sheet = Sheet(rows: rows, merged: [.init(rows: 0...0, columns: 0...3), .init(rows: 3...4, columns: 0...0)])
        let reading = try House.reading(sheet)
        #expect(reading.rows.prefix(3).map { $0.text(.segment) } == ["Opening", "Opening", "Flash"])
        #expect(
            reading.rows.prefix(3).map { $0.values[Field(.start)] } == [.start(.soft), .start(.soft), .start(.soft)])
    }

    @Test func `times such as 5:00 that a spreadsheet took for hours are minutes, and that is said`() throws {
        let rows =
            [[Sheet.Cell.text("Title"), .text("Duration")]]
            + (1...8).map { [.text("Cue \($0)"), .clock(.hours(Int64($0)), .hoursMinutes)] }
        let reading = try House.reading(Sheet(rows: rows))
        #expect(reading.rows[4].values[Field(.length)] == .length(.minutes(5)))
        #expect(reading.remarks.contains { $0.contains("minutes and seconds") })
        let texts = Sheet(csv: "Title,Duration\nA,0:05\nB,0:10\nC,0:02\n")
        #expect(try House.reading(texts).rows[0].values[Field(.length)] == .length(.minutes(5)))
    }

    @Test func `lengths come from starts and ends where no column has them`() throws {
        let reading = try House.reading(Sheet(csv: "Mulai,Selesai,Judul\n20.00,20.05,A\n20.05,,B\n20.20,20.30,C\n"))
        let lengths = reading.rows.map { $0.values[Field(.length)] }
        #expect(lengths == [.length(.minutes(5)), .length(.minutes(15)), .length(.minutes(10))])
        let spans = try House.reading(Sheet(csv: "Waktu,Judul\n20.00-20.05,A\n23.50 - 00.10,B\n"))
        #expect(spans.rows.map { $0.values[Field(.length)] } == [.length(.minutes(5)), .length(.minutes(20))])
    }

    @Test func `a cell that cannot be read is named with its place and what was expected`() throws {
        let reading = try House.reading(Sheet(csv: "No,Judul,Durasi,Harga\n1,Serum,5 mnt lagi,murah\n"))
        #expect(
            reading.troubles.map(\.description) == [
                "C2, Durasi: \u{201c}5 mnt lagi\u{201d}; expected a length such as 5m, 5 menit, 1h2m3s, 0:05:00 or 90s",
                "D2, Harga: \u{201c}murah\u{201d}; expected whole rupiah such as Rp89.000, 89000, 89rb or 1,2jt",
            ])
    }

    @Test func `a sheet without a header says what one looks like`() {
        #expect(throws: SheetTrouble.noHeader(sheets: [])) { try House.reading(Sheet(csv: "hello\nworld,x\n")) }
    }
}
