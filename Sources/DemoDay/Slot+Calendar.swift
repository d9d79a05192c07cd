import Civil
import Shows

extension Slot {
    /// Yesterday and the days to come keep to room C and the clock; today is spread around now.
    static func all(around days: Days) -> [Slot] {
        yesterday(days) + today(days) + tomorrow(days) + dayAfter(days)
    }

    private static func yesterday(_ days: Days) -> [Slot] {
        [
            Slot(
                show: ShowID(1), title: "Pagi Segar: Toner", room: DemoDay.roomC, start: days.at(8, days: -1),
                length: .minutes(90), crews: [[.dina]], script: .short(host: "Dina", product: .toner),
                category: "toner", expectedSales: Amount(rupiah: 18_000_000)),
            Slot(
                show: ShowID(2), title: "Sunscreen Stories", room: DemoDay.roomC, start: days.at(10, 30, days: -1),
                length: .minutes(120), channels: [DemoDay.tikTok], crews: [[.kirana]],
                script: .short(host: "Kirana", product: .sunscreen),
                category: "sunscreen", expectedSales: Amount(rupiah: 24_000_000)),
        ]
    }

    private static func today(_ days: Days) -> [Slot] {
        [
            Slot(
                show: ShowID(3), title: "Pagi Segar", room: DemoDay.roomA, start: days.around(hours: -10),
                length: .minutes(120), crews: [[.bayu]], script: .short(host: "Bayu", product: .toner),
                category: "toner", expectedSales: Amount(rupiah: 20_000_000)),
            Slot(
                show: ShowID(4), title: "Cleanse Class", room: DemoDay.roomB, start: days.around(hours: -7),
                length: .minutes(120), crews: [[.rara]], script: .short(host: "Rara", product: .cleanser),
                category: "cleanser", expectedSales: Amount(rupiah: 16_000_000)),
            Slot(
                show: ShowID(5), title: "Sore Glow: Mini Kit", room: DemoDay.roomA, start: days.around(hours: -4),
                length: .minutes(90), channels: [DemoDay.shopee], crews: [[.nadia]],
                script: .short(host: "Nadia", product: .mini),
                expectedSales: Amount(rupiah: 9_000_000)),
            Slot(
                show: DemoDay.mainShow, title: "Payday Glow: Serum Night", room: DemoDay.roomA, start: days.soon,
                length: .minutes(48), crews: [[.sari, .mega]], hardOut: .minutes(50), script: .empty,
                category: "serum", expectedSales: Amount(rupiah: 45_000_000)),
            Slot(
                show: ShowID(7), title: "Flash Malam", room: DemoDay.roomB, start: days.around(hours: 2),
                length: .minutes(60), crews: [[.tio]], script: .short(host: "Tio", product: .sunscreen),
                category: "sunscreen", expectedSales: Amount(rupiah: 15_000_000)),
            Slot(
                show: ShowID(8), title: "Late Night Serum", room: DemoDay.roomA, start: days.around(hours: 3),
                length: .minutes(90), channels: [DemoDay.tikTok], crews: [[]],
                script: .short(host: "", product: .serum),
                category: "serum", expectedSales: Amount(rupiah: 12_000_000)),
        ]
    }

    private static func tomorrow(_ days: Days) -> [Slot] {
        [
            Slot(
                show: ShowID(9), title: "Pagi Segar", room: DemoDay.roomC, start: days.at(10, days: 1),
                length: .minutes(90), crews: [[.dina]], script: .short(host: "Dina", product: .toner),
                category: "toner", expectedSales: Amount(rupiah: 18_000_000)),
            Slot(
                show: ShowID(10), title: "Payday Marathon 12 h", room: DemoDay.roomA, start: days.at(12, days: 1),
                length: .hours(12), crews: [[.andra, .yoga], [.kirana], [], [.nadia, .fajar]],
                script: .marathon,
                category: "marathon", expectedSales: Amount(rupiah: 160_000_000)),
            Slot(
                show: ShowID(11), title: "Sunscreen Stories", room: DemoDay.roomC, start: days.at(20, days: 1),
                length: .minutes(90), crews: [[.mega]], script: .short(host: "Mega", product: .sunscreen),
                category: "sunscreen", expectedSales: Amount(rupiah: 22_000_000)),
        ]
    }

    private static func dayAfter(_ days: Days) -> [Slot] {
        [
            Slot(
                show: ShowID(12), title: "Cleanse Class", room: DemoDay.roomC, start: days.at(13, days: 2),
                length: .minutes(120), crews: [[.rara]], script: .short(host: "Rara", product: .cleanser),
                category: "cleanser", expectedSales: Amount(rupiah: 17_000_000)),
            Slot(
                show: ShowID(13), title: "Toner Talk", room: DemoDay.roomB, start: days.at(19, days: 2),
                length: .minutes(90), channels: [DemoDay.tikTok], crews: [[]], status: .draft,
                script: .short(host: "Bayu", product: .toner),
                category: "toner", expectedSales: Amount(rupiah: 11_000_000)),
            Slot(
                show: ShowID(14), title: "Payday Glow: The Encore", room: DemoDay.roomA, start: days.at(20, days: 2),
                length: .minutes(60), crews: [[.sari]], status: .draft,
                script: .short(host: "Sari", product: .serum),
                category: "serum", expectedSales: Amount(rupiah: 30_000_000)),
        ]
    }
}
