/// An upper bound on the parts of libyaml's work that can grow faster than the file.
///
/// Between two words of a scalar it clears a buffer as large as the longest space so far, and for
/// each %TAG line it compares all earlier ones. No file written by people comes near the limits.
struct ParsingCost {
  static let spaceLimit = 2 << 30
  static let directiveLimit = 100

  private var spaces = 0
  private var longestSpace = 0
  private var currentSpace = 0
  private var directives = 0
  private var isLineStart = true
  private var firstExcess: Int?

  @inline(__always)
  mutating func addSpace(isBreak: Bool) {
    currentSpace += 1
    isLineStart = isBreak
  }

  @inline(__always)
  mutating func addCharacter(_ byte: UInt8, at offset: Int) {
    if byte == UInt8(ascii: " ") { return addSpace(isBreak: false) }
    if isLineStart, byte == UInt8(ascii: "%") {
      directives += 1
      if directives > Self.directiveLimit, firstExcess == nil { firstExcess = offset }
    }
    isLineStart = false
    if currentSpace > 0 {
      spaces += 1
      longestSpace = max(longestSpace, currentSpace)
      currentSpace = 0
    }
  }

  func check(_ file: SourceFile) throws(Diagnostic) {
    if let firstExcess { throw .tooManyDirectives(at: file.span(firstExcess..<firstExcess + 1)) }
    guard longestSpace * spaces <= Self.spaceLimit else {
      throw .tooMuchSpace(at: file.span(file.textStart..<file.textStart))
    }
  }
}

extension Diagnostic {
  fileprivate static func tooManyDirectives(at span: SourceSpan) -> Self {
    Diagnostic(
      .directive,
      "more than \(ParsingCost.directiveLimit) lines of this file begin with '%'; remove them",
      at: span)
  }

  fileprivate static func tooMuchSpace(at span: SourceSpan) -> Self {
    Diagnostic(
      .tooMuchSpace,
      "this file has very long stretches of spaces or empty lines; remove them", at: span)
  }
}

extension DiagnosticKind {
  static let tooMuchSpace = DiagnosticKind(
    code: "too-much-space", title: "very long stretches of spaces or empty lines",
    explanation: """
      The file is large and has thousands of spaces or empty lines in a row, which would take
      minutes to read. Remove them.
      """)
}
