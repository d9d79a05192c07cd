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
    dependencies: [],
    targets: [
        // Pure: no Foundation, no clocks, no files.
        .target(name: "Civil", swiftSettings: strict),

        // Tests, one folder a target.
        .testTarget(name: "CivilTests", dependencies: ["Civil"], swiftSettings: strict),
        .testTarget(name: "RealTests", path: "Tests/Real", exclude: ["python"], swiftSettings: strict),
    ]
)
