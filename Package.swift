// swift-tools-version: 6.1
import PackageDescription

/// Settings that every target of ours shares: access of imports spelled out.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// One scoring module: a folder of Plugins/ that sees what an outside author sees, and no more.
func plugin(_ name: String) -> Target {
  .target(
    name: name,
    dependencies: ["ScoringKit"],
    path: "Plugins/\(name)",
    exclude: ["README.md"],
    resources: [.embedInCode("Examples")],
    packageAccess: false,
    swiftSettings: house)
}

let plugins = [
  "WeightedSum", "CountThreshold", "CriticalItem", "DomainProfile", "IndicatorStrength",
  "DecisionTable", "MeanScale", "ItemResponse",
]

let package = Package(
  name: "waymark",
  products: [
    .library(name: "ScoringKit", targets: ["ScoringKit", "ScreeningCore"]),
    .library(name: "ScoringTesting", targets: ["ScoringTesting"]),
    .library(name: "BundledScoring", targets: ["BundledScoring"]),
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
      name: "BundledScoring",
      dependencies: ["ScoringKit"] + plugins.map { .byName(name: $0) },
      swiftSettings: house),
    .target(
      name: "ScoringTesting", dependencies: ["ScoringKit", "ScreeningCore", "LocatedYAML"],
      swiftSettings: house),
    .target(
      name: "RulePacks",
      dependencies: ["ScreeningCore", "LocatedYAML", "Conditions", "ScoringKit"],
      swiftSettings: house),

    .target(
      name: "TestSupport", dependencies: ["LocatedYAML"], path: "Tests/TestSupport",
      swiftSettings: house),
    .testTarget(
      name: "LocatedYAMLTests", dependencies: ["LocatedYAML", "TestSupport"],
      exclude: ["Snapshots"], swiftSettings: house),
    .testTarget(
      name: "ScreeningCoreTests", dependencies: ["ScreeningCore"], swiftSettings: house),
    .testTarget(
      name: "ScoringKitTests", dependencies: ["ScoringKit", "ScreeningCore", "LocatedYAML"],
      swiftSettings: house),
    .testTarget(
      name: "PluginsTests",
      dependencies: [
        "BundledScoring", "ScoringKit", "ScoringTesting", "ScreeningCore", "LocatedYAML",
      ] + plugins.map { .byName(name: $0) },
      swiftSettings: house),
    .testTarget(
      name: "RulePacksTests",
      dependencies: [
        "RulePacks", "BundledScoring", "ScoringKit", "ScreeningCore", "LocatedYAML", "TestSupport",
      ], swiftSettings: house),
  ] + plugins.map(plugin),
  swiftLanguageModes: [.v6]
)
