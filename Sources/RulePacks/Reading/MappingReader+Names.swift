internal import LocatedYAML

/// How a name is written, and where.
enum NameStyle {
  /// `threatened_to_share`: can be used in conditions.
  case snakeCase
  /// `online-friends`: packs and contacts.
  case kebabCase

  var separator: UInt8 { self == .snakeCase ? UInt8(ascii: "_") : UInt8(ascii: "-") }

  /// Whether a text is small letters and digits, joined by single separators, a letter first.
  func allows(_ text: String) -> Bool {
    var previous: UInt8?
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9") where previous != nil: break
      case separator where previous != nil && previous != separator: break
      default: return false
      }
      previous = byte
    }
    return previous != nil && previous != separator
  }

  /// The nearest text that is a name, for a suggestion.
  func mended(_ text: String) -> String {
    var name: [UInt8] = []
    for byte in text.lowercased().utf8 {
      let isLetter = 0x61...0x7A ~= byte
      let isDigit = 0x30...0x39 ~= byte
      if isLetter || isDigit && !name.isEmpty {
        name.append(byte)
      } else if let last = name.last, last != separator, !isDigit {
        name.append(separator)
      }
    }
    while name.last == separator { name.removeLast() }
    return String(decoding: name, as: UTF8.self)
  }
}

extension MappingReader {
  /// A new name, which must be there.
  func requiredName(_ key: String, _ style: NameStyle = .snakeCase, example: String) -> Name? {
    required(key, example: example).flatMap { Name(defining: $0, style, findings) }
  }

  /// The name of something that is defined elsewhere.
  func reference(_ key: String) -> Name? {
    optional(key).flatMap { Name(referring: $0, findings) }
  }

  /// The names of things that are defined elsewhere; each may stand once.
  func references(_ key: String) -> [Name] {
    unique(list(key).compactMap { Name(referring: $0, findings) }, key)
  }
}

extension Name {
  /// Reads a name where something gets it.
  init?(defining node: Node, _ style: NameStyle, _ findings: Findings) {
    guard let name = Name(referring: node, findings) else { return nil }
    guard style.allows(name.value) else {
      findings.report(.badName(name.value, style, at: node.origin))
      return nil
    }
    self = name
  }

  /// Reads a name where it is used.
  init?(referring node: Node, _ findings: Findings) {
    guard let text = node.scalar?.text, !text.isEmpty else {
      findings.report(
        .textBecameMap(node) ?? Diagnostic(.wrongKind, "a name is wanted here", at: node.origin))
      return nil
    }
    self.init(text, at: node.origin)
  }
}

extension Diagnostic {
  static func badName(_ name: String, _ style: NameStyle, at origin: Origin) -> Self {
    let mended = style.mended(name)
    let joined = style == .snakeCase ? "joined by '_'" : "joined by '-'"
    let advice = mended.isEmpty ? "" : "; write '\(mended.shortened)'"
    return Diagnostic(
      .badName,
      "'\(name.shortened)' cannot be a name: small letters and digits, \(joined)\(advice)",
      at: origin)
  }
}

extension DiagnosticKind {
  static let badName = DiagnosticKind(
    code: "bad-name", title: "a name that is not written like one",
    explanation: """
      Names are made of the letters a to z and digits, begin with a letter, and join their words
      by '_': then they can stand in conditions. Packs and contacts join theirs by '-'.

      Wrong:
          - id: Moved chat
      Right:
          - id: moved_chat
      """)
}
