internal import Diagnostics
internal import LocatedYAML

/// Keys with so many spaces before them that they became lines of the text above: `do:` under `say: |`.
extension Node.Mapping {
  /// Where a line of a text in this mapping reads as one of its keys that is not there.
  func keysInTexts(of format: FormatMapping) -> [(name: String, origin: Origin)] {
    entries.flatMap { entry -> [(name: String, origin: Origin)] in
      guard let scalar = entry.value.scalar, scalar.style == .literal else { return [] }
      var start = 0
      return scalar.text.split(separator: "\n", omittingEmptySubsequences: false).compactMap {
        line in
        let place = start
        start += line.unicodeScalars.count + 1
        let name = line.prefix { $0 != ":" }
        let rest = line.dropFirst(name.count + 1)
        guard name.count < line.count, rest.isEmpty || rest.hasPrefix(" "),
          format.names.contains(String(name)), self[String(name)] == nil
        else { return nil }
        let span = entry.value.span(ofScalars: place..<place + name.unicodeScalars.count)
        return (String(name), Origin(span))
      }
    }
  }
}

extension Diagnostic {
  static func keyInText(_ name: String, of format: FormatMapping, at origin: Origin) -> Self {
    Diagnostic(
      .indentation,
      "'\(name):' is a key of \(format.what), and with the spaces before it, it is a line of the text "
        + "above; take some away, so that it begins in the same column as the other keys",
      at: origin)
  }
}
