// swift-tools-version: 6.1
import PackageDescription

/// Settings that every target of ours shares: access of imports spelled out.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// One scoring module: a folder of Plugins/, seen only by BundledScoring and its own tests.
func plugin(_ name: String) -> Target {
  .target(
    name: name,
    dependencies: ["ScoringKit", "ScreeningCore"],
    path: "Plugins/\(name)",
    exclude: ["README.md", "Examples"],
    swiftSettings: house)
}

let plugins = [
  "WeightedSum", "CountThreshold", "CriticalItem", "DomainProfile", "IndicatorStrength",
  "DecisionTable", "MeanScale", "ItemResponse",
]

let package = Package(
  name: "waymark",
  products: [
    .library(name: "ScoringKit", targets: ["ScoringKit", "ScreeningCore"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "ScreeningCore", swiftSettings: house),
    .target(name: "LocatedYAML", dependencies: ["CLibYAML"], swiftSettings: house),
    .target(name: "Conditions", dependencies: ["ScreeningCore", "LocatedYAML"], swiftSettings: house),
    .target(
      name: "ScoringKit", dependencies: ["ScreeningCore", "LocatedYAML"], swiftSettings: house),
    .target(
      name: "RulePacks",
      dependencies: ["ScreeningCore", "LocatedYAML", "Conditions", "ScoringKit"],
      swiftSettings: house),

    .testTarget(
      name: "ScreeningCoreTests", dependencies: ["ScreeningCore"], swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
