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
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        // Pure: no Foundation, no clocks, no files.
        .target(name: "Civil", swiftSettings: strict),
        .target(name: "OBSProtocol", dependencies: ["Civil"], swiftSettings: strict),

        // Adapters: each knows one outside thing.
        .target(
            name: "OBSClient",
            dependencies: ["Civil", "OBSProtocol", .product(name: "Crypto", package: "swift-crypto")] + nio,
            swiftSettings: strict),
        .target(
            name: "OBSSimulator",
            dependencies: ["Civil", "OBSProtocol", .product(name: "Crypto", package: "swift-crypto")] + nio,
            swiftSettings: strict),

        // Tests, one folder a target.
        .testTarget(name: "CivilTests", dependencies: ["Civil"], swiftSettings: strict),
        .testTarget(name: "OBSProtocolTests", dependencies: ["Civil", "OBSProtocol"], swiftSettings: strict),
        .testTarget(
            name: "OBSClientTests",
            dependencies: ["Civil", "OBSProtocol", "OBSClient", "OBSSimulator"], swiftSettings: strict),
        .testTarget(
            name: "OBSSimulatorTests", dependencies: ["OBSProtocol", "OBSSimulator"], exclude: ["clients"],
            swiftSettings: strict),
    ]
)
