extension SourceFile {
  /// The first comment in the manner of JavaScript, in a file that is called JSON.
  var commentInJSON: SourceSpan? {
    guard name.hasSuffix(".json") else { return nil }
    var isInText = false
    var offset = textStart
    while offset < bytes.count {
      let byte = bytes[offset]
      if isInText, byte == UInt8(ascii: "\\") {
        offset += 1
      } else if byte == UInt8(ascii: "\"") {
        isInText.toggle()
      } else if !isInText, byte == UInt8(ascii: "/"), offset + 1 < bytes.count,
        "/*".utf8.contains(bytes[offset + 1])
      {
        let line = offsets(ofLine: position(at: offset).line)
        return span(offset..<max(offset + 2, line.upperBound))
      }
      offset += 1
    }
    return nil
  }
}

extension Diagnostic {
  static func commentInJSON(at span: SourceSpan) -> Self {
    Diagnostic(
      .commentInJSON, "JSON has no comments; take this out, or write the file as YAML, after '#'",
      at: span)
  }
}

extension DiagnosticKind {
  static let commentInJSON = DiagnosticKind(
    code: "comment-in-json", title: "a comment in a JSON file",
    explanation: """
      JSON has no comments, neither after '//' nor between '/*' and '*/'. Answers can be written as
      YAML as well, where a comment stands after '#'.
      """)
}
