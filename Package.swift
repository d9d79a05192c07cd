// swift-tools-version: 6.2
import PackageDescription

// Every target of ours is strict: a warning is an error, in every build.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "siaran",
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // Pure: no Foundation, no clocks, no files.
        .target(name: "Civil", swiftSettings: strict),
        .target(name: "Shows", dependencies: ["Civil"], swiftSettings: strict),
        .target(name: "Staffing", dependencies: ["Civil", "Shows"], swiftSettings: strict),
        .target(name: "Metrics", dependencies: ["Civil"], swiftSettings: strict),
        .target(name: "Journal", dependencies: ["Civil", "Shows", "Staffing"], swiftSettings: strict),
        .target(name: "Terminal", swiftSettings: strict),
        .target(name: "OBSProtocol", dependencies: ["Civil"], swiftSettings: strict),
        .target(
            name: "Control",
            dependencies: ["Civil", "Shows", "Staffing", "Metrics", "Journal", "Terminal", "OBSProtocol"],
            swiftSettings: strict),

        .target(name: "DemoDay", dependencies: ["Civil", "Shows", "Staffing"], swiftSettings: strict),

        // Adapters: each knows one outside thing.
        .target(
            name: "Store",
            dependencies: [
                "Civil", "Shows", "Staffing", "Journal", "DemoDay", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
        .target(name: "CTerminalRescue"),
        .target(
            name: "NcursesTerminal", dependencies: ["Terminal", "CNcurses", "CTerminalRescue"], swiftSettings: strict),

        // Tests, one folder a target.
        .testTarget(name: "CivilTests", dependencies: ["Civil"], swiftSettings: strict),
        .testTarget(name: "ShowsTests", dependencies: ["Shows", "Civil"], swiftSettings: strict),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: strict),
        .testTarget(
            name: "NcursesTerminalTests", dependencies: ["NcursesTerminal", "Terminal"], swiftSettings: strict),
        .testTarget(
            name: "JournalTests", dependencies: ["Civil", "Shows", "Staffing", "Journal", "Store"],
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "DemoDayTests", dependencies: ["Civil", "Shows", "Staffing", "DemoDay"], swiftSettings: strict),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                "Civil", "Shows", "Staffing", "Journal", "DemoDay", "Store",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
    ]
)
