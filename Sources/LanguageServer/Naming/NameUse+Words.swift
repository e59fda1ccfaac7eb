internal import LocatedYAML
internal import RulePacks

extension NameUse {
  /// What is called so, in its own words on one line; empty where nothing is said.
  var words: String {
    guard let declared else { return "" }
    if let text = declared.scalar?.text { return text.onOneLine }
    let word = { (key: String) in declared.mapping?[key]?.scalar?.text.onOneLine }
    let sort = ["kind", "urgency", "module"].lazy.compactMap(word).first
    let text = [
      "label", "ask", "say", "listen_for", "do", "words", "title", "story", "name", "who",
    ]
    .lazy.compactMap(word).first
    // Guidance is told apart by its heading.
    let title = meaning.thing == .guidance ? word("title") : nil
    return [sort, title ?? text].compactMap(\.self).joined(separator: " · ")
  }

  /// The same in Markdown, with what else belongs to it.
  var markdown: String {
    var lines = ["**\(meaning.name)**: \(meaning.thing.title)"]
    if !words.isEmpty { lines.append(words.inMarkdown) }
    let choices = declared?.mapping?["choices"]?.mapping?.entries ?? []
    let list = choices.compactMap { key, value -> String? in
      let text = value.scalar?.text ?? value.mapping?["label"]?.scalar?.text
      return key.scalar.map { "- `\($0.text)`: \((text ?? "").onOneLine.inMarkdown)" }
    }
    if !list.isEmpty { lines.append(list.joined(separator: "\n")) }
    for (key, words) in [("only_when", "Fits only where"), ("not_when", "Would harm where")] {
      let situations = declared?.mapping?[key]?.sequence?.compactMap(\.scalar?.text) ?? []
      if !situations.isEmpty {
        lines.append("\(words): " + situations.map { "`\($0)`" }.joined(separator: ", "))
      }
    }
    return lines.joined(separator: "\n\n")
  }
}

extension String {
  var onOneLine: String {
    split { $0 == "\n" || $0 == "\r" }.map(String.init).joined(separator: " ")
  }

  /// The text with what Markdown would take for marks escaped.
  var inMarkdown: String {
    reduce(into: "") { text, character in
      if "\\`*_{}[]<>#".contains(character) { text.append("\\") }
      text.append(character)
    }
  }
}
