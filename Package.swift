// swift-tools-version: 6.2
import PackageDescription

/// Settings that all targets of ours share: imports say who sees them, and warnings are errors.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A target in Sources/.
func source(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: house)
}

/// The tests of a target, in Tests/.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies, exclude: exclude, swiftSettings: house)
}

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

/// The bundled scoring modules: a folder of Plugins/ each.
let plugins = [
  "WeightedSum", "CountThreshold", "CriticalItem", "DomainProfile", "IndicatorStrength",
  "DecisionTable", "MeanScale", "ItemResponse",
]
let pluginTargets = plugins.map { Target.Dependency.byName(name: $0) }

/// What travels with the program: a folder of Rules/ each.
let bundledRules = [
  "contacts", "image-pressure", "job-offers", "online-friends", "online-romance", "wording",
]

/// What pages are made of in a browser.
let webFiles = ["page.css", "leave.js", "engine.js", "page.js", "report.js", "class.js"]

let package = Package(
  name: "waymark",
  products: [
    .executable(name: "waymark", targets: ["waymark"]),
    .library(name: "WaymarkCommand", targets: ["WaymarkCommand"]),
    .library(name: "RulePacks", targets: ["RulePacks", "Reports", "ScreeningCore"]),
    .library(name: "BundledScoring", targets: ["BundledScoring"]),
    .library(name: "ScoringKit", targets: ["ScoringKit", "ScreeningCore"]),
    .library(name: "ScoringTesting", targets: ["ScoringTesting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    source("ScreeningCore"),
    source("LocatedYAML", ["CLibYAML"]),
    source("Conditions", ["LocatedYAML", "ScreeningCore"]),
    source("ScoringKit", ["LocatedYAML", "ScreeningCore"]),
    source("ScoringTesting", ["Conditions", "LocatedYAML", "ScoringKit", "ScreeningCore"]),
    source("BundledScoring", ["ScoringKit"] + pluginTargets),
    source("RulePacks", ["Conditions", "LocatedYAML", "ScoringKit", "ScreeningCore"]),
    source("Reports", ["RulePacks", "ScreeningCore"]),
    .target(
      name: "BrowserEngine", exclude: ["WebAssembly"], swiftSettings: house,
      plugins: ["BrowserEngineBuild"]),
    .plugin(
      name: "BrowserEngineBuild", capability: .buildTool(),
      path: "BuildTools/BrowserEngineBuild"),
    source("Pages", ["BrowserEngine", "Reports", "RulePacks", "ScreeningCore", "Web"]),
    .target(
      name: "Web", path: "Web", sources: ["WebFile.swift"],
      resources: webFiles.map { .embedInCode($0) }, swiftSettings: house),
    source(
      "WaymarkCommand",
      [
        "BundledRules", "Conditions", "LocatedYAML", "Pages", "Reports", "RulePacks", "ScoringKit",
        "ScreeningCore", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "waymark", dependencies: ["BundledScoring", "WaymarkCommand"], swiftSettings: house),
    .target(
      name: "BundledRules", path: "Rules", exclude: ["LICENSE"],
      sources: ["BundledRules.swift"], resources: bundledRules.map { .copy($0) },
      swiftSettings: house),

    .target(
      name: "TestSupport", dependencies: ["LocatedYAML"], path: "Tests/TestSupport",
      swiftSettings: house),
    tests("Conditions", ["Conditions", "LocatedYAML", "ScreeningCore", "TestSupport"]),
    tests("ScreeningCore", ["ScreeningCore"]),
    tests(
      "BrowserEngine",
      [
        "BrowserEngine", "BundledRules", "BundledScoring", "RulePacks", "ScreeningCore",
      ]),
    tests("LocatedYAML", ["LocatedYAML", "TestSupport"], exclude: ["Snapshots"]),
    tests(
      "ScoringKit",
      [
        "BundledScoring", "LocatedYAML", "ScoringKit", "ScoringTesting", "ScreeningCore",
        "TestSupport",
      ],
      exclude: ["Snapshots"]),
    tests("ScoringTesting", ["ScoringKit", "ScoringTesting"]),
    tests(
      "Plugins",
      ["BundledScoring", "LocatedYAML", "ScoringKit", "ScoringTesting", "ScreeningCore"]
        + pluginTargets),
    tests(
      "RulePacks",
      [
        "BundledRules", "BundledScoring", "Conditions", "LocatedYAML", "RulePacks",
        "ScoringKit", "ScreeningCore", "TestSupport",
      ]),
    tests(
      "Reports", ["Reports", "ScoringKit", "ScreeningCore", "TestSupport"],
      exclude: ["Snapshots"]),
    tests(
      "Pages",
      [
        "BundledRules", "BundledScoring", "Pages", "Reports", "RulePacks", "ScreeningCore",
        "TestSupport",
      ],
      exclude: ["Snapshots"]),
    .systemLibrary(name: "CTerminal", path: "Tests/CTerminal"),
    tests("WaymarkCommand", ["CTerminal", "waymark"]),
  ] + plugins.map(plugin),
  swiftLanguageModes: [.v6]
)
