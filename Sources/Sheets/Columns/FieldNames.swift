/// The names by which columns go in the sheets of producers, English and Indonesian, all in small letters.
enum FieldNames {
    /// Each name belongs to one field; the first of a field is its plainest.
    static let byKind: [(Field.Kind, [String])] = [
        (
            .number,
            ["number", "no", "nomor", "#", "cue no", "cue number", "no cue", "nomor cue", "row", "urutan", "item no"]
        ),
        (.segment, ["segment", "segmen", "section", "bagian", "block", "blok", "sesi", "session", "part", "babak"]),
        (.colour, ["colour", "color", "warna"]),
        (
            .title,
            [
                "title", "cue", "judul", "item", "acara", "nama acara", "activity", "kegiatan", "aktivitas", "agenda",
                "topic", "topik", "rundown", "content", "konten", "isi", "description", "deskripsi", "keterangan acara",
            ]
        ),
        (
            .start,
            [
                "start", "mulai", "jam", "jam mulai", "waktu", "waktu mulai", "time", "start time", "pukul", "in",
            ]
        ),
        (.hardStart, ["hard start", "fixed start", "mulai tetap", "mulai pasti"]),
        (
            .length,
            [
                "length", "duration", "durasi", "dur", "menit", "minutes", "mins", "detik", "seconds", "lama",
                "planned length", "duration min",
            ]
        ),
        (.end, ["end", "selesai", "jam selesai", "waktu selesai", "end time", "finish", "akhir", "berakhir", "out"]),
        (.hardEnd, ["hard end", "fixed end", "selesai tetap", "selesai pasti"]),
        (.countsToEnd, ["counts to end", "count to end", "hitung sampai selesai"]),
        (.kind, ["kind", "cue kind", "jenis cue"]),
        (.advance, ["advance", "then", "lanjut"]),
        (.preWait, ["pre-wait", "pre wait", "prewait", "pre"]),
        (.postWait, ["post-wait", "post wait", "postwait", "post"]),
        (
            .host,
            ["host", "hosts", "pembawa", "pembawa acara", "mc", "talent", "presenter", "talent host", "nama host"]
        ),
        (
            .incoming,
            ["incoming", "incoming host", "hand-over", "handover", "host baru", "host pengganti", "pengganti"]
        ),
        (.sku, ["sku", "kode", "kode produk", "product code", "sku id", "kode sku", "item code", "kode barang"]),
        (
            .product,
            ["product", "produk", "nama produk", "product name", "barang", "nama barang", "item name", "products"]
        ),
        (.stock, ["stock", "stok", "qty", "sisa", "sisa stok", "jumlah stok", "persediaan"]),
        (
            .bag,
            [
                "bag", "keranjang", "no keranjang", "nomor keranjang", "etalase", "no etalase", "nomor etalase",
                "basket", "bag no", "bag number", "no bag", "link no", "pin no",
            ]
        ),
        (
            .price,
            [
                "price", "harga", "harga normal", "harga jual", "normal price", "harga coret", "regular price", "rrp",
                "harga live",
            ]
        ),
        (
            .flash,
            [
                "flash", "flash price", "harga flash", "harga flash sale", "flash sale", "harga promo", "promo price",
                "promo", "harga diskon", "sale price", "special price",
            ]
        ),
        (
            .voucher,
            ["voucher", "kode voucher", "voucher code", "kupon", "kode promo", "promo code", "coupon", "voucher toko"]
        ),
        (
            .from,
            ["valid from", "from", "berlaku dari", "berlaku mulai", "flash mulai", "promo mulai", "flash from", "dari"]
        ),
        (
            .until,
            [
                "valid until", "until", "berlaku sampai", "berlaku hingga", "flash selesai", "promo selesai",
                "flash until", "sampai", "valid to",
            ]
        ),
        (.offerStock, ["offer stock", "stok flash", "flash stock", "stok promo", "kuota", "quota"]),
        (.blocked, ["blocked", "blokir", "diblokir", "tidak tayang", "not on"]),
        (
            .say,
            [
                "say", "must say", "wajib ucap", "wajib sebut", "talking points", "talking point", "script", "naskah",
                "key message", "usp", "poin", "yang disampaikan", "must-say",
            ]
        ),
        (
            .never,
            [
                "never", "never say", "dilarang", "jangan", "jangan sebut", "larangan", "must not say", "do not say",
                "dont say", "must-not-say", "hindari",
            ]
        ),
        (.actions, ["actions", "action", "aksi", "scene", "adegan", "obs", "obs scene", "scene obs", "tindakan"]),
        (
            .notes,
            [
                "notes", "note", "catatan", "keterangan", "remarks", "remark", "ket", "comment", "comments", "komentar",
                "pic note",
            ]
        ),
    ]

    /// Columns that only repeat what others say; they are known, and say nothing.
    static let ignored: Set<String> = ["planned start", "hari", "day", "tanggal", "date", "back time", "slack"]

    /// Units that stand behind a name without brackets: `durasi menit`, `harga rp`.
    static let units: Set<String> = [
        "menit", "min", "mins", "minutes", "mnt", "detik", "dtk", "sec", "secs", "seconds", "hh", "mm", "ss", "rp",
        "idr",
        "wib", "wita", "wit",
    ]

    /// How plain a name is for its field: the lower, the plainer.
    static func rank(of name: String, as kind: Field.Kind) -> Int {
        byKind.first { $0.0 == kind }?.1.firstIndex(of: name) ?? Int.max
    }

    static let kinds: [String: Field.Kind] = {
        var kinds: [String: Field.Kind] = [:]
        for (kind, names) in byKind {
            for name in names where kinds[name] == nil { kinds[name] = kind }
        }
        return kinds
    }()

    /// Names of one word of a channel's column that are the offer's there and the product's elsewhere.
    static func ofOffer(_ kind: Field.Kind) -> Field.Kind? {
        switch kind {
        case .stock: .offerStock
        case .kind: .blocked
        case .bag, .price, .flash, .voucher, .from, .until, .offerStock, .blocked: kind
        case .number, .segment, .colour, .title, .start, .hardStart, .length, .end, .hardEnd, .countsToEnd, .advance,
            .preWait, .postWait, .host, .incoming, .sku, .product, .say, .never, .actions, .notes:
            nil
        }
    }
}
