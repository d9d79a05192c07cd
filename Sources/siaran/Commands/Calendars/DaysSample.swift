/// Days for the config of an Indonesian house to begin with.
enum DaysSample {
    static let text = """
        # Campaign days and public holidays, in the order in which they are told; one table each. `kind` is "campaign" or
        # "holiday"; of a day with `needs_show = true` and no show the calendar warns. `on` is one or a list of: "double dates"
        # (1.1 to 12.12); days of every month ("25", "25..31"); of every year ("12-12", "12-24..12-26"); dates
        # ("2026-12-25", "2027-02-08..2027-03-09").

        [[days]]
        name = "Double date"
        on = "double dates"
        needs_show = true

        [[days]]
        name = "Payday"
        on = "25..31"

        [[days]]
        name = "Harbolnas"
        on = ["12-12"]
        needs_show = true

        [[days]]
        name = "Valentine"
        on = "02-14"

        [[days]]
        name = "Hari Kemerdekaan"
        kind = "holiday"
        on = "08-17"

        # What moves from year to year. The dates of 2026 are those of the joint decree as it was announced; those of 2027 are
        # reckoned from the moon and may be off by a day. Compare them with the decree before you plan by them.

        [[days]]
        name = "Ramadan"
        on = ["2026-02-19..2026-03-20", "2027-02-08..2027-03-09"]

        [[days]]
        name = "THR week"
        on = ["2026-03-07..2026-03-14", "2027-02-24..2027-03-03"]

        [[days]]
        name = "Idul Fitri"
        kind = "holiday"
        on = ["2026-03-21..2026-03-22", "2027-03-10..2027-03-11"]

        [[days]]
        name = "Idul Adha"
        kind = "holiday"
        on = ["2026-05-27", "2027-05-17"]

        [[days]]
        name = "Tahun Baru"
        kind = "holiday"
        on = "01-01"

        [[days]]
        name = "Isra Mikraj"
        kind = "holiday"
        on = ["2026-01-16", "2027-01-05"]

        [[days]]
        name = "Imlek"
        kind = "holiday"
        on = ["2026-02-17", "2027-02-06"]

        [[days]]
        name = "Nyepi"
        kind = "holiday"
        on = ["2026-03-19", "2027-03-08"]

        [[days]]
        name = "Wafat Yesus Kristus"
        kind = "holiday"
        on = ["2026-04-03", "2027-03-26"]

        [[days]]
        name = "Paskah"
        kind = "holiday"
        on = ["2026-04-05", "2027-03-28"]

        [[days]]
        name = "Hari Buruh"
        kind = "holiday"
        on = "05-01"

        [[days]]
        name = "Kenaikan Yesus Kristus"
        kind = "holiday"
        on = ["2026-05-14", "2027-05-06"]

        [[days]]
        name = "Waisak"
        kind = "holiday"
        on = ["2026-05-31", "2027-05-20"]

        [[days]]
        name = "Hari Lahir Pancasila"
        kind = "holiday"
        on = "06-01"

        [[days]]
        name = "Tahun Baru Islam"
        kind = "holiday"
        on = ["2026-06-16", "2027-06-06"]

        [[days]]
        name = "Maulid Nabi"
        kind = "holiday"
        on = ["2026-08-25", "2027-08-15"]

        [[days]]
        name = "Natal"
        kind = "holiday"
        on = "12-25"

        """
}
