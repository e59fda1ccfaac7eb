/// The language of a text, by its BCP 47 tag.
package struct Language: Hashable, Sendable {
  package let tag: String

  package init(_ tag: String) {
    self.tag = tag
  }

  package static let english = Language("en")

  /// The way its text runs, as HTML names it.
  package var direction: String { isRightToLeft ? "rtl" : "ltr" }

  package var isRightToLeft: Bool {
    let parts = tag.lowercased().split { $0 == "-" || $0 == "_" }
    if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 }) {
      return Self.rightToLeftScripts.contains(String(script))
    }
    return parts.first.map { Self.rightToLeftLanguages.contains(String($0)) } ?? false
  }

  private static let rightToLeftScripts: Set<String> = ["arab", "hebr", "thaa", "nkoo", "syrc"]
  private static let rightToLeftLanguages: Set<String> = [
    "ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "syr", "nqo",
  ]
}
