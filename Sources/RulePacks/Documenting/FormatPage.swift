internal import Questions

/// The page about a kind of file: what can stand in it, in Markdown.
package struct FormatPage {
  let file: FormatFile

  package init(_ file: FormatFile) { self.file = file }

  package var text: String {
    let sections = file.mapping.withInner.map { mapping in
      mapping.what == file.mapping.what ? mapping.table : mapping.section
    }
    let short = file.shortForm.map { ["Or in short, and nothing around it: \($0.words)."] } ?? []
    let parts =
      [
        "<!-- \(Self.origin(file.name)) -->", "# \(file.mapping.what.capitalizedFirst)",
        file.mapping.meaning.sentence, "Where: \(file.place).",
      ] + short + sections
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The page that leads to the others.
  package static var index: String {
    let lines = PackFormat.files.map { file in
      "- [\(file.name)](\(file.name).md): \(file.mapping.meaning)"
    }
    return """
      <!-- \(origin(nil)) -->

      # What can stand in the files

      The reference of the pack format, a page for each kind of file. How to write a pack is told in
      [For maintainers](../maintainers.md); how an editor offers all this while you write, as well.

      \(lines.joined(separator: "\n"))

      Every key stands once in its place. Texts are what people read; a name is how files call something.

      """
  }

  private static func origin(_ kind: String?) -> String {
    "Written by `\(command(kind))`; change Sources/RulePacks/Format instead."
  }

  private static func command(_ kind: String?) -> String {
    (["waymark schema"] + [kind].compactMap(\.self) + ["--format markdown"]).joined(separator: " ")
  }
}

extension FormatMapping {
  fileprivate var section: String {
    "## \(what.capitalizedFirst)\n\n\(meaning.sentence)\n\n\(table)"
  }

  fileprivate var table: String {
    let header = "| key | what it is for | what to write | without it | example |"
    let rows = keys.map { key in
      let cells = [
        "`\(key.name)`", key.meaning, key.shape.words, withoutIt(key), "`\(key.example)`",
      ]
      return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    let others = others.map { _ in
      ["", "Beside these stand the settings of its module; `waymark modules` lists the modules."]
    }
    return ([header, "| --- | --- | --- | --- | --- |"] + rows + (others ?? []))
      .joined(separator: "\n")
  }

  /// What holds where a key is left out, in Markdown; empty where its meaning says it.
  package func withoutIt(_ key: any DeclaredKey) -> String {
    let kinds = kinds(of: key).map { "`\($0.rawValue)`" }
    let place = kinds.isEmpty ? nil : "for items of kind \(kinds.joined(separator: ", "))"
    let need: String? =
      if let rule = rule(for: key) {
        rule.words
      } else if key.isRequired {
        "it must be there"
      } else {
        key.fallback.map { "`\($0)`" }
      }
    return [need, place].compactMap(\.self).joined(separator: "; ")
  }
}

extension KeyRule {
  fileprivate var words: String {
    let all = names.map { "`\($0)`" }.joined(separator: ", ")
    return switch self {
    case .some: "one or more of \(all) must be there"
    case .one: "one of \(all) must be there"
    }
  }
}
