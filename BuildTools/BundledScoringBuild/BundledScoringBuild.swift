import Foundation
import PackagePlugin

/// Lists the scoring modules on which a target depends, so that a new one is named in one place.
@main
struct BundledScoringBuild: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let modules = target.dependencies.compactMap { dependency -> String? in
      guard case .target(let module) = dependency, module.name != "ScoringKit" else { return nil }
      return module.name
    }
    let script = context.package.directoryURL.appending(path: "Scripts/list-modules")
    let result = context.pluginWorkDirectoryURL.appending(path: "ListedModules.swift")
    return [
      .buildCommand(
        displayName: "Listing the bundled scoring modules",
        executable: script,
        arguments: [result.path] + modules,
        inputFiles: [script],
        outputFiles: [result])
    ]
  }
}
