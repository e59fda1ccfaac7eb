extension Node {
  /// A value without parts: a text, a number, true, false or nothing.
  package struct Scalar: Sendable {
    package enum Style: Sendable, Hashable {
      case plain
      case singleQuoted
      case doubleQuoted
      case literal
      case folded
    }

    /// The text, with escapes and line folding resolved.
    package let text: String

    /// What the text stands for in the core schema of YAML 1.2.
    package let value: Value

    package let style: Style

    /// Where the text is written, quotes and block header included; for an alias, at its anchor.
    package let source: SourceSpan
  }
}

extension Node.Scalar {
  /// What a scalar stands for in the core schema of YAML 1.2.
  package enum Value: Sendable, Hashable {
    case null
    case bool(Bool)
    /// A whole number, as written.
    case integer(String)
    /// Any other number, infinity or "not a number", as written.
    case float(String)
    case string
  }
}

extension Node.Scalar.Value {
  /// Resolves an unquoted text by the tables of YAML 1.2.2, section 10.3.2.
  package init(plain text: String) {
    let bytes = Array(text.utf8)
    self =
      bytes.coreWord ?? (bytes.isCoreInteger ? .integer(text) : nil)
      ?? (bytes.isCoreFloat ? .float(text) : .string)
  }
}

extension [UInt8] {
  fileprivate var coreWord: Node.Scalar.Value? {
    guard count <= 5 else { return nil }
    return switch String(decoding: self, as: UTF8.self) {
    case "", "~", "null", "Null", "NULL": .null
    case "true", "True", "TRUE": .bool(true)
    case "false", "False", "FALSE": .bool(false)
    default: nil
    }
  }

  /// `[-+]? [0-9]+`, `0o [0-7]+` or `0x [0-9a-fA-F]+`.
  fileprivate var isCoreInteger: Bool {
    if count > 2, self[0] == UInt8(ascii: "0") {
      if self[1] == UInt8(ascii: "o") { return self[2...].allSatisfy { 0x30...0x37 ~= $0 } }
      if self[1] == UInt8(ascii: "x") { return self[2...].allSatisfy(\.isHexadecimalDigit) }
    }
    let digits = unsigned
    return !digits.isEmpty && digits.allSatisfy(\.isDigit)
  }

  /// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`, infinity or not a number.
  fileprivate var isCoreFloat: Bool {
    var rest = unsigned
    switch String(decoding: rest.prefix(5), as: UTF8.self) {
    case ".inf", ".Inf", ".INF": return true
    case ".nan", ".NaN", ".NAN": return rest.count == count
    default: break
    }
    let whole = rest.prefix(while: \.isDigit)
    rest = rest.dropFirst(whole.count)
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      let fraction = rest.prefix(while: \.isDigit)
      if whole.isEmpty && fraction.isEmpty { return false }
      rest = rest.dropFirst(fraction.count)
    } else if whole.isEmpty {
      return false
    }
    guard let exponent = rest.first else { return true }
    guard exponent | 0x20 == UInt8(ascii: "e") else { return false }
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    return !rest.isEmpty && rest.allSatisfy(\.isDigit)
  }

  private var unsigned: ArraySlice<UInt8> {
    first == UInt8(ascii: "-") || first == UInt8(ascii: "+") ? self[1...] : self[...]
  }
}

extension UInt8 {
  var isDigit: Bool { 0x30...0x39 ~= self }

  var isHexadecimalDigit: Bool { isDigit || 0x61...0x66 ~= self | 0x20 }
}
