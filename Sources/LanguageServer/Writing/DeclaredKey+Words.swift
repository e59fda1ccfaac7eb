internal import RulePacks

extension DeclaredKey {
  /// What the key is for, what can be written, and what counts without it, in Markdown.
  func markdown(in mapping: FormatMapping?) -> String {
    var lines = ["**\(name)**: \(meaning).", "What to write: \(shape.words.withoutLinks)."]
    let without = mapping?.withoutIt(self) ?? ""
    // A default stands as it is written; anything else is a sentence.
    if without.hasPrefix("`") {
      lines.append("Without it: \(without).")
    } else if !without.isEmpty {
      lines.append(without.prefix(1).uppercased() + without.dropFirst() + ".")
    }
    if !example.isEmpty { lines.append("```yaml\n\(name): \(example)\n```") }
    return lines.joined(separator: "\n\n")
  }
}

extension String {
  /// The words of links to places on the same page, which is not shown here.
  fileprivate var withoutLinks: String { replacing(/\[([^\]]*)\]\(#[^)]*\)/) { $0.1 } }
}
