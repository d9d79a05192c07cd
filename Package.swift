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
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0")
    ],
    targets: [
        // Pure: no Foundation, no clocks, no files.
        .target(name: "Civil", swiftSettings: strict),
        .target(name: "Terminal", swiftSettings: strict),

        // Adapters: each knows one outside thing.
        .target(name: "CivilTime", dependencies: ["Civil"], swiftSettings: strict),
        .target(
            name: "Configuration", dependencies: ["Terminal", .product(name: "TOMLKit", package: "TOMLKit")],
            swiftSettings: strict),

        // Tests, one folder a target.
        .testTarget(name: "CivilTests", dependencies: ["Civil"], swiftSettings: strict),
        .testTarget(name: "CivilTimeTests", dependencies: ["CivilTime", "Civil"], swiftSettings: strict),
        .testTarget(name: "ConfigurationTests", dependencies: ["Configuration", "Terminal"], swiftSettings: strict),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: strict),
    ]
)
