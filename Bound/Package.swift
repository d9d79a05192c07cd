// swift-tools-version: 6.2
import PackageDescription

// Apart from Siaran's own package, so that only this optional program needs CBC.
let package = Package(
    name: "siaran-bound",
    targets: [
        .systemLibrary(name: "CCbc", providers: [.apt(["coinor-libcbc-dev"])]),
        .executableTarget(
            name: "siaran-bound", dependencies: ["CCbc"],
            swiftSettings: [
                .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ]),
    ]
)
