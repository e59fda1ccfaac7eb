internal import ArgumentParser
internal import RulePacks

extension NameStyle {
  /// Throws a usage error, with the nearest name that would do, unless a text is a name of this style.
  func check(_ text: String, of thing: String) throws {
    if allows(text) { return }
    let near = suggestion(for: text)
    let sign = self == .kebabCase ? "-" : "_"
    throw ValidationError(
      "the name of \(thing) is small letters and digits, joined by '\(sign)', a letter first"
        + (near.isEmpty ? "" : "; write '\(near)'"))
  }
}
