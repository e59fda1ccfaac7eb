// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "waymark", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // The core's own source once more, as part of this package: its `package` access is then ours.
    .target(name: "Core", path: "Core"),
    .target(name: "HandWritten", path: "HandWritten"),
    .executableTarget(
      name: "Waymark",
      dependencies: [
        "Core", "HandWritten",
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "BundledScoring", package: "waymark"),
        .product(name: "RulePacks", package: "waymark"),
      ],
      path: "Benchmarks/Waymark",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ],
  swiftLanguageModes: [.v6]
)
