extension String {
  /// The page without what is checked elsewhere: styles, scripts, the engine and their hashes.
  package var withoutScripts: String {
    var result = ""
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      result += line.contains("Content-Security-Policy") ? "(policy)\n" : line + "\n"
    }
    for name in ["style", "script"] { result = result.without(name) }
    return result
  }

  private func without(_ name: String) -> String {
    var result = ""
    var rest = self[...]
    while let open = rest.firstRange(of: "<" + name) {
      result += rest[..<open.lowerBound] + "(" + name + ")"
      guard let close = rest.firstRange(of: "</" + name + ">") else { break }
      rest = rest[close.upperBound...]
    }
    return result + rest
  }
}
