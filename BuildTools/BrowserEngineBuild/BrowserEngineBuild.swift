import Foundation
import PackagePlugin

/// Builds the engine of the offline pages, the core's own source, as a WebAssembly module.
@main
struct BrowserEngineBuild: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let package = context.package.directoryURL
    let script = package.appending(path: "Scripts/engine")
    let sources = [
      "Sources/ScreeningCore", "Sources/BrowserEngine/WebAssembly",
    ].flatMap { Self.sources(in: package.appending(path: $0)) }
    let result = context.pluginWorkDirectoryURL.appending(path: "BuiltModule.swift")
    let work = context.pluginWorkDirectoryURL.appending(path: "work")
    let compiler = try context.tool(named: "swiftc").url
    return [
      .buildCommand(
        displayName: "Building the engine for the browser",
        executable: script,
        arguments: [compiler.path, work.path, result.path] + sources.map(\.path),
        inputFiles: [script] + sources,
        outputFiles: [result])
    ]
  }

  private static func sources(in folder: URL) -> [URL] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { ["swift", "c"].contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
  }
}
