// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "OutsidePlugin",
  dependencies: [.package(name: "waymark", path: "../..")],
  targets: [
    .target(name: "Breadth", dependencies: [.product(name: "ScoringKit", package: "waymark")]),
    .executableTarget(
      name: "waymark-breadth",
      dependencies: [
        "Breadth", .product(name: "BundledScoring", package: "waymark"),
        .product(name: "WaymarkCommand", package: "waymark"),
      ]),
    .testTarget(
      name: "BreadthTests",
      dependencies: ["Breadth", .product(name: "ScoringTesting", package: "waymark")]),
  ]
)
