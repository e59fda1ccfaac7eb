// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "waymark-benchmarks",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: [])
  ],
  targets: [
    .target(name: "ScreeningCore", path: "ScreeningCore"),
    .target(name: "HandWritten", path: "HandWritten"),
    .executableTarget(
      name: "Evaluation",
      dependencies: [
        "ScreeningCore", "HandWritten", .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Evaluation",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ],
  swiftLanguageModes: [.v6]
)
