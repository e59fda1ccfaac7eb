internal import ArgumentParser
internal import LocatedYAML
internal import RulePacks

extension String {
  /// Throws a usage error where the name of a folder is missing that an option takes.
  func checkFolder(of option: String) throws {
    if isEmpty { throw ValidationError("--\(option) needs the name of a folder") }
  }
}

extension NameStyle {
  /// Throws a usage error, with the nearest name that would do, unless a text is a name of this style.
  func check(_ text: String, of thing: String) throws {
    if allows(text) {
      // What YAML reads as something else than a text would need quotes wherever it is written.
      guard case .string = Node.Scalar.Value(plain: text) else {
        throw ValidationError(
          "YAML reads '\(text)' as something else than a name; choose another one")
      }
      return
    }
    let near = suggestion(for: text)
    let sign = self == .kebabCase ? "-" : "_"
    throw ValidationError(
      "the name of \(thing) is small letters and digits, joined by '\(sign)', a letter first"
        + (near.isEmpty ? "" : "; write '\(near)'"))
  }
}
