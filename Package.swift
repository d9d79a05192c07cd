// swift-tools-version: 6.2
import PackageDescription

// Every target of ours is strict: a warning is an error, in every build.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let nio: [Target.Dependency] = [
    .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOPosix", package: "swift-nio"),
    .product(name: "NIOHTTP1", package: "swift-nio"),
    .product(name: "NIOWebSocket", package: "swift-nio"),
]

let package = Package(
    name: "siaran",
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        // Pure: no Foundation, no clocks, no files.
        .target(name: "Civil", swiftSettings: strict),
        .target(name: "Recurrence", dependencies: ["Civil"], swiftSettings: strict),
        .target(name: "ICalendar", dependencies: ["Civil", "Recurrence"], swiftSettings: strict),
        .target(name: "Shows", dependencies: ["Civil"], swiftSettings: strict),
        .target(name: "Staffing", dependencies: ["Civil", "Shows"], swiftSettings: strict),
        .target(name: "Rostering", dependencies: ["OBSProtocol"], swiftSettings: strict),
        .target(name: "Metrics", dependencies: ["Civil"], swiftSettings: strict),
        .target(name: "Journal", dependencies: ["Civil", "Shows", "Staffing"], swiftSettings: strict),
        .target(
            name: "Planning", dependencies: ["Civil", "Recurrence", "Shows", "Staffing", "Journal"],
            swiftSettings: strict),
        .target(
            name: "Interchange",
            dependencies: ["Civil", "Recurrence", "ICalendar", "Shows", "Staffing", "Journal", "Planning"],
            swiftSettings: strict),
        .target(
            name: "Assigning", dependencies: ["Civil", "Shows", "Staffing", "Journal", "Planning", "Rostering"],
            swiftSettings: strict),
        .target(name: "Replay", dependencies: ["Civil", "Shows", "Journal"], swiftSettings: strict),
        .target(name: "Sheets", dependencies: ["Civil", "Shows"], swiftSettings: strict),
        .target(name: "Reports", dependencies: ["Civil", "Shows", "Sheets", "Terminal"], swiftSettings: strict),
        .target(name: "DemoDay", dependencies: ["Civil", "Shows", "Staffing"], swiftSettings: strict),
        .target(name: "Terminal", swiftSettings: strict),
        .target(name: "OBSProtocol", dependencies: ["Civil"], swiftSettings: strict),
        .target(
            name: "Control",
            dependencies: [
                "Civil", "Recurrence", "Shows", "Staffing", "Metrics", "Journal", "Planning", "Rostering", "Assigning",
                "Terminal", "OBSProtocol",
            ],
            swiftSettings: strict),

        // Adapters: each knows one outside thing.
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
        .target(name: "CTerminalRescue"),
        .target(name: "CLinux"),
        // The archives rather than the shared libraries: what no start needs is not loaded at each.
        .target(
            name: "CPictures",
            linkerSettings: [
                .linkedLibrary(":libjpeg.a"), .linkedLibrary(":libsixel.a"), .linkedLibrary(":libz.a"),
                .linkedLibrary("m"),
            ]),
        .target(name: "Pictures", dependencies: ["Terminal", "CPictures"], swiftSettings: strict),
        .target(
            name: "NcursesTerminal", dependencies: ["Terminal", "CNcurses", "CPictures", "CTerminalRescue"],
            swiftSettings: strict),
        .target(
            name: "OBSClient",
            dependencies: [
                "Civil", "OBSProtocol", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ] + nio,
            swiftSettings: strict),
        .target(
            name: "OBSSimulator",
            dependencies: ["Civil", "OBSProtocol", .product(name: "Crypto", package: "swift-crypto")] + nio,
            swiftSettings: strict),
        .target(
            name: "Store",
            dependencies: [
                "Civil", "Shows", "Staffing", "Journal", "Planning", "DemoDay",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .target(
            name: "LocalSocket",
            dependencies: [
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: strict),
        .target(name: "CivilTime", dependencies: ["Civil"], swiftSettings: strict),
        .systemLibrary(name: "CSpreadsheet", providers: [.apt(["libminizip-dev", "libexpat1-dev", "zlib1g-dev"])]),
        .target(name: "Spreadsheets", dependencies: ["Civil", "Sheets", "CSpreadsheet"], swiftSettings: strict),
        .target(
            name: "Configuration",
            dependencies: ["Civil", "Shows", "Terminal", "OBSProtocol", .product(name: "TOMLKit", package: "TOMLKit")],
            swiftSettings: strict),

        // The program.
        .executableTarget(
            name: "siaran",
            dependencies: [
                "Civil", "Shows", "Staffing", "Metrics", "Journal", "Replay", "Reports", "DemoDay", "Terminal",
                "OBSProtocol",
                "Control", "NcursesTerminal", "OBSClient", "OBSSimulator", "Store", "CivilTime", "Configuration",
                "CLinux", "LocalSocket", "Recurrence", "ICalendar", "Planning", "Interchange", "Rostering", "Assigning",
                "Sheets", "Spreadsheets", "Pictures",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),

        // Test support: a control room with doubles in the place of its adapters.
        .target(
            name: "TestKit",
            dependencies: [
                "Civil", "Shows", "Staffing", "Journal", "Planning", "Rostering", "DemoDay", "Terminal", "OBSProtocol",
                "Control",
            ],
            swiftSettings: strict),

        // What tries to break the session with OBS; `fuzz` is for script/fuzz alone.
        .target(name: "OBSFuzzing", dependencies: ["Civil", "OBSProtocol", "OBSSimulator"], swiftSettings: strict),
        .executableTarget(name: "fuzz", dependencies: ["OBSFuzzing", "OBSProtocol"], swiftSettings: strict),

        // Tests, one folder a target.
        .testTarget(
            name: "OBSFuzzingTests", dependencies: ["OBSFuzzing", "OBSProtocol", "OBSSimulator"],
            swiftSettings: strict),
        .testTarget(name: "CivilTests", dependencies: ["Civil"], swiftSettings: strict),
        .testTarget(name: "CivilTimeTests", dependencies: ["CivilTime", "Civil"], swiftSettings: strict),
        .testTarget(
            name: "RecurrenceTests", dependencies: ["Civil", "CivilTime", "Recurrence"],
            exclude: ["Engines", "rules.table"],
            swiftSettings: strict),
        .testTarget(
            name: "ICalendarTests", dependencies: ["Civil", "CivilTime", "Recurrence", "ICalendar"], exclude: ["Files"],
            swiftSettings: strict),
        .testTarget(
            name: "InterchangeTests",
            dependencies: [
                "Civil", "CivilTime", "Recurrence", "ICalendar", "Shows", "Staffing", "Journal", "Planning",
                "Interchange",
            ],
            swiftSettings: strict),
        .testTarget(name: "ShowsTests", dependencies: ["Shows", "Civil"], swiftSettings: strict),
        .testTarget(
            name: "ReplayTests", dependencies: ["Civil", "Shows", "Journal", "Replay"], exclude: ["Cases"],
            swiftSettings: strict),
        .testTarget(name: "SheetsTests", dependencies: ["Civil", "Shows", "Sheets"], swiftSettings: strict),
        .testTarget(
            name: "SpreadsheetsTests", dependencies: ["Civil", "Shows", "Sheets", "Spreadsheets", "CSpreadsheet"],
            swiftSettings: strict),
        .testTarget(
            name: "ReportsTests", dependencies: ["Civil", "Shows", "Terminal", "Reports"], swiftSettings: strict),
        .testTarget(name: "RosteringTests", dependencies: ["OBSProtocol", "Rostering"], swiftSettings: strict),
        .testTarget(name: "MetricsTests", dependencies: ["Metrics", "Civil"], swiftSettings: strict),
        .testTarget(
            name: "ControlTests",
            dependencies: ["Control", "Civil", "Recurrence", "Shows", "Terminal", "OBSProtocol", "TestKit"],
            swiftSettings: strict),
        .testTarget(
            name: "ScenarioTests",
            dependencies: [
                "Civil", "Shows", "Staffing", "Journal", "DemoDay", "Terminal", "NcursesTerminal", "OBSProtocol",
                "Control", "Reports", "TestKit",
            ],
            path: "Tests/Scenarios", swiftSettings: strict),
        .testTarget(
            name: "ScreenTests", dependencies: ["Civil", "Shows", "Terminal", "OBSProtocol", "Control", "TestKit"],
            path: "Tests/Screens", exclude: ["Goldens"], swiftSettings: strict),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: strict),
        .testTarget(
            name: "PicturesTests", dependencies: ["OBSProtocol", "OBSSimulator", "Pictures", "Terminal"],
            swiftSettings: strict),
        .testTarget(
            name: "NcursesTerminalTests", dependencies: ["CSpreadsheet", "NcursesTerminal", "Terminal"],
            swiftSettings: strict),
        .testTarget(
            name: "ConfigurationTests", dependencies: ["Configuration", "Civil", "Shows", "Terminal"],
            swiftSettings: strict),
        .testTarget(
            name: "OBSProtocolTests", dependencies: ["Civil", "OBSProtocol"], exclude: ["Traces"],
            swiftSettings: strict),
        .testTarget(
            name: "OBSClientTests",
            dependencies: [
                "Civil", "CivilTime", "OBSProtocol", "OBSClient", "OBSSimulator",
                .product(name: "NIOSSL", package: "swift-nio-ssl"), .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "OBSSimulatorTests", dependencies: ["OBSProtocol", "OBSSimulator"], exclude: ["clients"],
            swiftSettings: strict),
        .testTarget(name: "LocalSocketTests", dependencies: ["LocalSocket"], swiftSettings: strict),
        .testTarget(
            name: "JournalTests", dependencies: ["Civil", "Shows", "Staffing", "Journal", "Store"],
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "PlanningTests",
            dependencies: ["Civil", "Recurrence", "Shows", "Staffing", "Journal", "Planning", "DemoDay"],
            swiftSettings: strict),
        .testTarget(
            name: "AssigningTests",
            dependencies: [
                "Civil", "Shows", "Staffing", "Journal", "Planning", "Rostering", "Assigning", "DemoDay",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "DemoDayTests", dependencies: ["Civil", "Shows", "Staffing", "DemoDay"], swiftSettings: strict),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                "Civil", "Shows", "Staffing", "Journal", "Planning", "DemoDay", "Store",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "RealTests",
            dependencies: [
                "Civil", "CivilTime", "Shows", "Journal", "DemoDay", "OBSProtocol", "OBSClient", "OBSSimulator",
                "Store",
            ],
            path: "Tests/Real", exclude: ["python"], swiftSettings: strict),
    ]
)
