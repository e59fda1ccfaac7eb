internal import Diagnostics
internal import LocatedYAML
internal import PlainText

extension Node {
  /// Whether it is a word for "nothing".
  fileprivate var saysNothing: Bool {
    guard let scalar, scalar.style == .plain else { return false }
    return ["none", "nothing", "no", "false", "nil", "empty", "n/a", "-"].contains(
      scalar.text.lowercased())
  }

  /// What stands in `{child_helpline, counselling}`, where brackets were meant.
  fileprivate var namesInBraces: String? {
    guard let entries = mapping?.entries, !entries.isEmpty,
      entries.allSatisfy({ $0.value.scalar.map { $0.text.isEmpty && $0.style == .plain } ?? false })
    else { return nil }
    return entries.compactMap(\.key.scalar?.text).joined(separator: ", ")
  }

  /// The names or files that stand in a text without brackets; none where it is no such text.
  var namesWithoutBrackets: [Node] {
    guard let scalar, scalar.style == .plain, !saysNothing else { return [] }
    let scalars = Array(scalar.text.unicodeScalars)
    let parts = scalars.indices.split { ", ".unicodeScalars.contains(scalars[$0]) }
    let names = parts.map { String(String.UnicodeScalarView(scalars[$0])) }
    guard parts.count == 1 || scalar.text.contains(","), names.allSatisfy(\.isNameOfSomething)
    else {
      return []
    }
    return parts.compactMap { text(ofScalars: $0.startIndex..<$0.endIndex) }
  }
}

extension FormatShape {
  /// Whether it is a list of names, files or words of the format, none of which has a blank in it.
  var listsNames: Bool {
    guard case .list(let entry, _) = self else { return false }
    return switch entry {
    case .text(.plain), .mapping, .textOr, .condition, .list, .map: false
    default: true
    }
  }
}

extension String {
  /// Whether it is written like the name of a thing or a file, and not like a word of a text.
  fileprivate var isNameOfSomething: Bool {
    !isEmpty && allSatisfy { $0.isASCII && ($0.isLowercase || $0.isDigit || "_-./".contains($0)) }
  }
}

extension Diagnostic {
  static func notAList(_ key: any DeclaredKey, _ node: Node) -> Self {
    let isOnSeveralLines = node.span.end.line > node.span.start.line
    if case .list(_, mayBeEmpty: true) = key.shape, node.saysNothing {
      return Diagnostic(
        .wrongKind,
        "'\(key.name)' takes a list, also where there is nothing in it; write '\(key.name): []'",
        at: node.origin)
    }
    let text = node.scalar?.text ?? node.namesInBraces
    let advice = text.map { "; \(listAdvice(key, isOnSeveralLines ? "\n" : $0))" } ?? ""
    return Diagnostic(.wrongKind, "'\(key.name)' takes a list\(advice)", at: node.origin)
  }

  /// How to write a list in which, so far, there is only a text.
  private static func listAdvice(_ key: any DeclaredKey, _ text: String) -> String {
    var entries = [text]
    let names = text.split(separator: ",").map { $0.trimmingSpaces }
    if names.count > 1, names.allSatisfy({ NameStyle.snakeCase.allows($0) }) {
      entries = names
    } else if key.listsShortWords {
      let inner = text.drop { "([{".contains($0) }.reversed().drop { ")]}".contains($0) }.reversed()
      entries = String(inner).split { ",;".contains($0) }.map { $0.trimmingSpaces }
        .filter { !$0.isEmpty }
    }
    let list = entries.map(\.listEntry).joined(separator: ", ")
    return list.unicodeScalars.count > 80 || text.contains("\n")
      ? "write each entry on a line of its own under '\(key.name):', after '- '"
      : "write '\(key.name): [\(list)]'"
  }

  static func emptyList(_ key: String, example: String, at origin: Origin) -> Self {
    Diagnostic(
      .missingKey, "'\(key)' has nothing in its list; write '\(key): \(example)'", at: origin)
  }
}

extension DeclaredKey {
  /// Whether it lists names or short words, so that a ',' separates them also where no list was
  /// written.
  fileprivate var listsShortWords: Bool {
    if name == ItemKeys.steps.name { return true }
    return switch shape {
    case .list(of: .text(.plain), _), .list(of: .reference(to: .step), _): false
    default: true
    }
  }
}

extension String {
  /// The text as an entry between '[' and ']', in quotes where it needs them.
  var listEntry: String {
    let isPlain = unicodeScalars.allSatisfy { !",[]{}#:&*!|>'\"%@`?".unicodeScalars.contains($0) }
    return isPlain && !hasPrefix("-") ? self : quotedForYAML
  }
}
