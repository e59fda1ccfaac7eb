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

/// Paths, files and errors of the system.
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

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

/// The bundled scoring modules: a folder of Plugins/ each, with a type of the same name.
let plugins = [
  "WeightedSum", "CountThreshold", "CriticalItem", "DomainProfile", "IndicatorStrength",
  "DecisionTable", "MeanScale", "ItemResponse", "StructuredJudgement",
]
let pluginTargets = plugins.map { Target.Dependency.byName(name: $0) }

/// What travels with the program: a folder of Rules/ each.
let bundledRules = [
  "advice", "camera-at-home", "contacts", "duties", "image-pressure", "interviews",
  "job-offers", "online-friends", "online-romance", "someone-i-know", "wording",
]

/// What pages are made of in a browser.
let webFiles = [
  "page.css", "leave.js", "helpers.js", "engine.js", "fields.js", "report.js", "page.js",
  "accidents.js", "class.js", "wall.css", "teacher.css", "teacher.js", "paper.js", "site.css",
  "index.js", "country.js", "form.css", "review.css", "talk.css", "talk.js",
]

/// What `waymark new` begins with.
let skeletonFiles = [
  "my-pack/pack.yaml", "my-pack/my-checklist.yaml", "my-pack/scenarios/my-story.yaml",
  "contacts.yaml", "my-module/Package.swift.txt", "my-module/Module.swift.txt",
  "my-module/main.swift.txt", "my-module/Tests.swift.txt", "my-module/README.md",
]

let package = Package(
  name: "waymark",
  products: [
    .executable(name: "waymark", targets: ["waymark"]),
    .executable(name: "waymark-classroom", targets: ["waymark-classroom"]),
    .library(name: "WaymarkCommand", targets: ["WaymarkCommand"]),
    .library(name: "RulePacks", targets: ["RulePacks", "Questions", "Reports", "ScreeningCore"]),
    .library(name: "BundledScoring", targets: ["BundledScoring"]),
    .library(name: "ScoringKit", targets: ["ScoringKit", "Questions", "ScreeningCore"]),
    .library(name: "ScoringTesting", targets: ["ScoringTesting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(
      name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CProcess"),
    source("ScreeningCore"),
    source("PlainText"),
    source("Files", [systemPackage]),
    source("Platform", ["CProcess", systemPackage]),
    source("Diagnostics", ["Files", "PlainText", systemPackage]),
    source("Questions", ["PlainText", "ScreeningCore"]),
    source(
      "LocatedYAML", ["CLibYAML", "Diagnostics", "Files", "PlainText", systemPackage]),
    source(
      "Conditions", ["Diagnostics", "LocatedYAML", "PlainText", "Questions", "ScreeningCore"]),
    source(
      "ScoringKit",
      ["Conditions", "Diagnostics", "LocatedYAML", "PlainText", "Questions", "ScreeningCore"]),
    source("ScoringTesting", ["Conditions", "LocatedYAML", "ScoringKit", "ScreeningCore"]),
    .target(
      name: "BundledScoring", dependencies: ["ScoringKit"] + pluginTargets, swiftSettings: house,
      plugins: ["BundledScoringBuild"]),
    .plugin(
      name: "BundledScoringBuild", capability: .buildTool(),
      path: "BuildTools/BundledScoringBuild"),
    source(
      "RulePacks",
      [
        "Conditions", "Diagnostics", "Files", "LocatedYAML", "PlainText", "Questions", "ScoringKit",
        "ScreeningCore", systemPackage,
      ]),
    source("CaseFiles", ["CSodium", "Files", "PlainText", systemPackage]),
    source(
      "Interviews",
      ["CaseFiles", "Localization", "Questions", "Reports", "RulePacks", "ScreeningCore"]),
    source("Localization", ["PlainText"]),
    source("HTMLKit", ["CSodium", "Localization", "PlainText", "Web"]),
    source(
      "Reports",
      ["HTMLKit", "Localization", "PlainText", "Questions", "RulePacks", "ScreeningCore"]),
    .target(
      name: "BrowserEngine", exclude: ["WebAssembly"], swiftSettings: house,
      plugins: ["BrowserEngineBuild"]),
    .plugin(
      name: "BrowserEngineBuild", capability: .buildTool(),
      path: "BuildTools/BrowserEngineBuild"),
    source(
      "Pages",
      [
        "BrowserEngine", "HTMLKit", "Localization", "PlainText", "Questions", "Reports",
        "RulePacks",
        "ScreeningCore", "Web",
      ]),
    .target(
      name: "Web", path: "Web", sources: ["WebFile.swift"],
      resources: webFiles.map { .embedInCode($0) }, swiftSettings: house),
    source(
      "CaseDocuments",
      [
        "CaseFiles", "Interviews", "Localization", "Questions", "Reports", "RulePacks",
        "ScreeningCore",
      ]),
    source(
      "LanguageServer",
      [
        "Conditions", "Diagnostics", "Files", "LocatedYAML", "PlainText", "Questions", "RulePacks",
        "ScoringKit", "ScreeningCore", systemPackage,
      ]),
    source(
      "WaymarkCommand",
      [
        "BundledRules", "CaseDocuments", "CaseFiles", "Conditions", "Diagnostics", "Files",
        "HTMLKit", "Interviews", "LanguageServer", "LocatedYAML", "Localization", "Pages",
        "PlainText", "Platform",
        "Questions", "Reports", "RulePacks",
        "ScoringKit", "ScreeningCore", "Skeletons",
        systemPackage,
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "waymark", dependencies: ["BundledScoring", "WaymarkCommand"], swiftSettings: house),
    source(
      "ClassroomServer",
      [
        "CQREncode", "CaseFiles", "Diagnostics", "Files", "HTMLKit", "Interviews", "LocatedYAML",
        "Localization", "Pages", "PlainText", "Platform",
        "Questions", "Reports", "RulePacks", "ScreeningCore", "Web", systemPackage,
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ]),
    .executableTarget(
      name: "waymark-classroom",
      dependencies: ["BundledScoring", "ClassroomServer", "RulePacks", "WaymarkCommand"],
      swiftSettings: house),
    .target(
      name: "Skeletons", path: "Skeletons", sources: ["Skeletons.swift"],
      resources: skeletonFiles.map { .embedInCode($0) }, swiftSettings: house),
    .target(
      name: "BundledRules", dependencies: ["Files", systemPackage], path: "Rules",
      exclude: ["LICENSE"],
      sources: ["BundledRules.swift"], resources: bundledRules.map { .copy($0) },
      swiftSettings: house),

    .target(
      name: "TestSupport", dependencies: ["LocatedYAML"], path: "Tests/TestSupport",
      swiftSettings: house),
    .target(
      name: "PlanSketches", dependencies: ["ScreeningCore"], path: "Tests/PlanSketches",
      swiftSettings: house),
    tests(
      "Conditions",
      [
        "Conditions", "LocatedYAML", "PlainText", "Questions", "ScreeningCore", "TestSupport",
      ]),
    tests("Files", ["Files", systemPackage]),
    tests("ScreeningCore", ["PlanSketches", "ScreeningCore"]),
    tests("Questions", ["Questions", "ScreeningCore"]),
    tests(
      "BrowserEngine",
      [
        "BrowserEngine", "BundledRules", "BundledScoring", "Pages", "PlanSketches", "RulePacks",
        "ScreeningCore", "Web",
      ],
      exclude: ["Parity"]),
    tests(
      "LocatedYAML", ["Diagnostics", "LocatedYAML", "PlainText", "TestSupport"],
      exclude: ["Snapshots"]),
    tests(
      "ScoringKit",
      [
        "BundledScoring", "LocatedYAML", "Questions", "ScoringKit", "ScoringTesting",
        "ScreeningCore", "TestSupport",
      ],
      exclude: ["Snapshots"]),
    tests(
      "LanguageServer",
      ["Diagnostics", "LanguageServer", "PlainText", "RulePacks", "ScreeningCore"]),
    tests("ScoringTesting", ["ScoringKit", "ScoringTesting"]),
    tests(
      "Plugins",
      ["BundledScoring", "LocatedYAML", "ScoringKit", "ScoringTesting", "ScreeningCore"]
        + pluginTargets),
    tests(
      "RulePacks",
      [
        "BundledRules", "BundledScoring", "Conditions", "Diagnostics", "LocatedYAML",
        "Pages", "PlainText", "PlanSketches", "Questions", "RulePacks", "ScoringKit",
        "ScreeningCore", "TestSupport",
      ]),
    tests(
      "Reports",
      [
        "HTMLKit", "Localization", "PlainText", "Reports", "RulePacks", "ScoringKit",
        "ScreeningCore", "TestSupport",
      ],
      exclude: ["Snapshots"]),
    tests(
      "Pages",
      [
        "BundledRules", "BundledScoring", "HTMLKit", "Localization", "Pages", "Questions",
        "Reports",
        "RulePacks", "ScreeningCore", "TestSupport",
      ],
      exclude: ["Snapshots"]),
    .systemLibrary(name: "CTerminal", path: "Tests/CTerminal"),
    .executableTarget(
      name: "case-writer", dependencies: ["CaseFiles", "Files", "Platform", systemPackage],
      path: "Tests/CaseWriter", swiftSettings: house),
    tests(
      "CaseFiles", ["CSodium", "CaseFiles", "Files", "PlainText", "case-writer", systemPackage]),
    tests(
      "CaseDocuments", ["CaseDocuments", "CaseFiles", "Localization", "Reports", "TestSupport"],
      exclude: ["Snapshots"]),
    tests(
      "Interviews",
      [
        "BundledScoring", "CaseFiles", "Interviews", "PlanSketches", "Questions", "RulePacks",
        "ScreeningCore", "TestSupport",
      ]),
    tests(
      "WaymarkCommand",
      ["CTerminal", "CaseFiles", "TestSupport", "waymark", "waymark-classroom", systemPackage]),
    tests(
      "ClassroomServer",
      [
        "BundledRules", "BundledScoring", "ClassroomServer", "Localization", "Questions", "Reports",
        "RulePacks", "ScoringKit", "ScreeningCore", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
      ]),
  ] + plugins.map(plugin),
  swiftLanguageModes: [.v6]
)
