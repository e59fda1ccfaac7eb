internal import Conditions
internal import LocatedYAML
internal import ScreeningCore

/// What can be written for a key, and what it reads as.
///
/// Kinds of texts, names and words stand beside what reads them, in `FormatKind+Texts.swift` and so on.
struct FormatKind<Value>: Sendable {
  let shape: FormatShape
  /// Whether it looks itself at a value that is left empty.
  let readsNothing: Bool
  /// What is written, or nil where it cannot be read, which is reported.
  let read: @Sendable (Node, KeyReading) -> Value?

  init(
    _ shape: FormatShape, readsNothing: Bool = false,
    read: @escaping @Sendable (Node, KeyReading) -> Value?
  ) {
    self.shape = shape
    self.readsNothing = readsNothing
    self.read = read
  }
}

/// The key whose value is read, and where problems go.
struct KeyReading {
  let key: any DeclaredKey
  /// What the key stands in.
  let fields: MappingReader
  /// Names that are given already, which a suggestion keeps from.
  let taken: Set<String>

  var findings: Findings { fields.findings }

  /// The key as messages speak of it.
  var what: String { "'\(key.name)'" }
}

extension FormatKind where Value == Node {
  /// What a reader of its own takes apart.
  static func node(_ shape: FormatShape) -> Self { FormatKind(shape) { node, _ in node } }
}

extension FormatKind where Value == [Node] {
  /// A list whose members a reader of its own takes apart.
  static func nodes(of shape: FormatShape, mayBeEmpty: Bool = false) -> Self {
    FormatKind(.list(of: shape, mayBeEmpty: mayBeEmpty)) { node, reading in
      reading.nodes(of: node, mayBeEmpty: mayBeEmpty)
    }
  }
}

extension FormatKind where Value == MappingReader {
  static func mapping(_ mapping: FormatMapping) -> Self {
    FormatKind(.mapping(mapping)) { MappingReader($0, mapping, of: $1.key, $1.findings) }
  }
}

extension FormatKind where Value == ParsedCondition {
  static var condition: Self {
    FormatKind(.condition, readsNothing: true) { node, _ in ParsedCondition(node) }
  }
}

extension FormatKind where Value == Located<Bool> {
  static var flag: Self {
    FormatKind(.flag) { node, reading in
      if case .bool(let value)? = node.scalar?.value { return Located(value, at: node.origin) }
      reading.findings.report(.notAFlag(reading.key.name, node))
      return nil
    }
  }
}

extension FormatKind where Value == Located<Int> {
  static var whole: Self { whole(only: nil) }
  static func whole(only number: Int?) -> Self {
    FormatKind(.whole(only: number)) { node, reading in
      let (key, findings) = (reading.key.name, reading.findings)
      guard let scalar = node.scalar, case .integer = scalar.value else {
        findings.report(.notWhole(key, at: node.origin))
        return nil
      }
      if let number = Int(scalar.text) { return Located(number, at: node.origin) }
      let isDecimal = scalar.text.trimmingPrefix("-").allSatisfy { "0"..."9" ~= $0 }
      findings.report(isDecimal ? .tooLarge(key, at: node.origin) : .notWhole(key, at: node.origin))
      return nil
    }
  }
}

extension FormatKind where Value == Located<CalendarDate> {
  /// A date as far as it is known; `unknown` reads as nothing.
  static func date(mayBeUnknown: Bool = false) -> Self {
    FormatKind(.date(mayBeUnknown: mayBeUnknown)) { node, reading in
      guard let text = node.scalar?.text else {
        reading.findings.report(.notOneDate(reading.key.name, mayBeUnknown, at: node.origin))
        return nil
      }
      if mayBeUnknown, text == "unknown" { return nil }
      if let date = CalendarDate(text) { return Located(date, at: node.origin) }
      reading.findings.report(.badDate(text, mayBeUnknown: mayBeUnknown, at: node.origin))
      return nil
    }
  }
}

extension KeyReading {
  /// The members of a list; names that stand there without brackets are reported, and read all the same.
  func nodes(of node: Node, mayBeEmpty: Bool) -> [Node] {
    guard let nodes = node.sequence else {
      findings.report(.notAList(key, node))
      return key.shape.listsNames ? node.namesWithoutBrackets : []
    }
    if nodes.isEmpty, !mayBeEmpty {
      findings.report(.emptyList(key.name, example: key.example, at: node.origin))
    }
    return nodes
  }
}

extension Findings {
  /// The members of a list without repetitions, which are reported.
  func unique<Value: Hashable>(_ values: [Located<Value>], in key: String) -> [Located<Value>] {
    var seen: Set<Value> = []
    return values.filter { value in
      let isNew = seen.insert(value.value).inserted
      if !isNew { report(.twiceInList(value.origin, key: key)) }
      return isNew
    }
  }
}
