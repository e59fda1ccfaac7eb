internal import LocatedYAML

/// The part of a line of YAML that may hold a condition: `key: value`, perhaps after `- ` or `{`.
struct ConditionLine {
  let key: String
  /// What follows the key, without blanks at its end; in braces, up to the next ',' or '}'.
  let value: String

  private static let keys: Set<String> = ["when", "all", "any", "not", "of", "at_least"]

  /// The key and value around a place, on the line where it begins.
  init(around span: SourceSpan) {
    let brackets = FlowBrackets(before: span)
    if let entry = brackets.entry, let (key, value) = entry.keyAndValue {
      self.key = String(key)
      self.value = brackets.isInBraces ? value.flowValue : value.trimmingEnd
      return
    }
    let text = span.file.line(span.start.line)
    var rest = Substring(text).drop { $0 == " " }
    while rest.hasPrefix("- ") { rest = rest.dropFirst(2).drop { $0 == " " } }
    if let (key, value) = rest.keyAndValue {
      self.key = String(key)
      self.value = value.trimmingEnd
    } else {
      key = Self.keyAbove(span.file, line: span.start.line)
      value = rest.trimmingEnd
    }
  }

  /// The key of the list that a line with '-' is an entry of; empty for another line.
  private static func keyAbove(_ file: SourceFile, line: Int) -> String {
    guard file.line(line).drop(while: { $0 == " " }).hasPrefix("- ") else { return "" }
    let indentation = file.line(line).prefix { $0 == " " }.count
    for above in stride(from: line - 1, through: max(1, line - 100), by: -1) {
      let text = file.line(above)
      let rest = text.drop { $0 == " " }
      if rest.isEmpty || rest.hasPrefix("#") { continue }
      let own = text.count - rest.count
      if own > indentation || own == indentation && rest.hasPrefix("- ") { continue }
      let name = rest.drop { $0 == "-" || $0 == " " }.prefix { $0.isLetter || $0 == "_" }
      return String(name)
    }
    return ""
  }

  var isCondition: Bool { Self.keys.contains(key) }

  /// `, or write not: x`, where the condition is one negated name.
  var negatedForm: String {
    let name = value.drop { $0 == "!" || $0 == " " }
    return name.isConditionName && value.hasPrefix("!") ? ", or write { not: \(name) }" : ""
  }
}

extension Substring {
  fileprivate var keyAndValue: (key: Substring, value: Substring)? {
    let rest = drop { $0 == " " }
    let name = rest.prefix { $0.isLetter || $0 == "_" }
    let value = rest.dropFirst(name.count)
    return value.hasPrefix(": ") ? (name, value.dropFirst(2).drop { $0 == " " }) : nil
  }

  /// Without blanks at its end.
  fileprivate var trimmingEnd: String {
    var text = self
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text)
  }

  /// The text up to the next ',' or '}' that is outside brackets and quotes.
  fileprivate var flowValue: String {
    var open = 0
    var quote: Character?
    let end = firstIndex { character in
      if let mark = quote {
        if character == mark { quote = nil }
      } else if "'\"".contains(character) {
        quote = character
      } else if "([{".contains(character) {
        open += 1
      } else if open == 0 {
        return ",}]".contains(character)
      } else if ")]}".contains(character) {
        open -= 1
      }
      return false
    }
    return self[..<(end ?? endIndex)].trimmingEnd
  }

  /// Whether this can be a name, or a name with a choice.
  var isConditionName: Bool {
    !isEmpty && allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
  }
}

extension String {
  /// The text as a value in quotes that YAML reads back as it is.
  var quotedCondition: String {
    let scalars = unicodeScalars
    if !scalars.contains("\""), !scalars.contains("\\") { return "\"\(self)\"" }
    if !scalars.contains("'") { return "'\(self)'" }
    let escaped = scalars.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"\(String(String.UnicodeScalarView(escaped)))\""
  }
}

extension Node {
  /// What stands after the key on the line where this begins.
  var lineValue: String {
    ConditionLine(around: span).value
  }

  enum TagBefore {
    /// A lone '!', which YAML drops without a word.
    case bare
    /// A tag that reading has reported.
    case reported
  }

  /// The tag written directly before this, where it may be the start of a condition.
  var tagBefore: TagBefore? {
    let line = span.file.offsets(ofLine: span.start.line)
    let before = span.file.bytes[line.lowerBound..<max(line.lowerBound, span.start.offset)]
    let text = String(decoding: before, as: UTF8.self)
    guard let token = text.split(whereSeparator: { " \t[{,".contains($0) }).last,
      token.hasPrefix("!")
    else { return nil }
    if token == "!" { return .bare }
    return ["!!str", "!!bool", "!!int", "!!float", "!!null"].contains(token) ? nil : .reported
  }

  /// Entries between '[' and ']' that were one condition before a ',' cut it.
  var splitCondition: [Node]? {
    guard let nodes = sequence, span.sourceText.hasPrefix("[") else { return nil }
    for start in nodes.indices.dropLast() where nodes[start].openBrackets > 0 {
      var open = 0
      for end in start..<nodes.count {
        guard nodes[end].scalar?.style == .plain else { break }
        open += nodes[end].openBrackets
        if open <= 0 { return Array(nodes[start...end]) }
      }
    }
    return nil
  }

  /// How many brackets an unquoted text opens and does not close.
  var openBrackets: Int {
    guard let scalar, scalar.style == .plain else { return 0 }
    return scalar.text.reduce(0) { open, character in
      open + ("([".contains(character) ? 1 : ")]".contains(character) ? -1 : 0)
    }
  }
}
