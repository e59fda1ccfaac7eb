#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The rule packs and contacts that travel with the program.
package enum BundledRules {
  /// The folder that holds them, or nil where the program was moved away from it.
  ///
  /// Beside the program (where the package manager puts resources), then in `share/waymark` next
  /// to its folder (where an installation puts them), then where the program was built.
  package static var folder: String? {
    let program = programFolder
    let places = [
      "\(program)/waymark_BundledRules.resources",
      "\(program)/../share/waymark",
      String(#filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? #filePath.endIndex)),
    ]
    return places.first { access("\($0)/contacts", R_OK | X_OK) == 0 }
  }

  /// The folder that the running program lies in.
  package static var programFolder: String {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &path, path.count - 1)
    let program =
      length > 0
      ? String(decoding: path[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self) : ""
    return program.lastIndex(of: "/").map { String(program[..<$0]) } ?? "."
  }
}
