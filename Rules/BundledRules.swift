internal import Files
package import SystemPackage

/// The rule packs and contacts that travel with the program.
package enum BundledRules {
  /// The folder that holds them, or nil where the program was moved away from it.
  ///
  /// Beside the program (where the package manager puts resources), then in `share/waymark` next
  /// to its folder (where an installation puts them), then where the program was built.
  package static var folder: String? {
    let program = programFolder
    let places = [
      "\(program)/waymark_BundledRules.resources", "\(program)/../share/waymark",
      String(#filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? #filePath.endIndex)),
    ]
    return places.first { FilePath("\($0)/contacts").isOpenFolder }
  }

  /// The folder that the running program lies in.
  package static var programFolder: FilePath {
    (try? FilePath("/proc/self/exe").linkTarget())?.parent ?? "."
  }
}
