internal import PlainText

extension DiagnosticList {
  /// Looks for what libyaml would refuse without a place, misread, or take minutes over.
  ///
  /// Throws where the file cannot be parsed.
  mutating func checkCharacters(of file: SourceFile) throws(Diagnostic) {
    let bytes = file.bytes
    guard bytes.count <= SourceFile.sizeLimit else {
      throw .fileTooLarge(at: file.span(file.textStart..<file.textStart))
    }
    if bytes.isWide { throw .wide(isUTF32: bytes.isUTF32, at: file.span(0..<0)) }
    var refused: Diagnostic?
    var cost = ParsingCost()
    let loneReturn = bytes.loneReturn(from: file.textStart)
    var offset = file.textStart
    while offset < bytes.count {
      let byte = bytes[offset]
      if 0x20...0x7E ~= byte {
        cost.addCharacter(byte, at: offset)
        offset += 1
        continue
      }
      guard let (scalar, length) = bytes.scalar(at: offset) else {
        throw .notUTF8(byte, at: file.span(offset..<offset + 1))
      }
      let range = offset..<offset + length
      if scalar.isLineBreak {
        cost.addSpace(isBreak: true)
        if !scalar.isASCII || offset == loneReturn {
          try add(.unusualLineBreak(scalar, at: file.span(range)))
        }
      } else if scalar == "\t" {
        cost.addSpace(isBreak: false)
      } else if !scalar.isAllowedInYAML {
        if let refused { try add(refused) }
        refused = .controlCharacter(scalar, at: file.span(range))
      } else {
        cost.addCharacter(byte, at: offset)
      }
      offset += length
    }
    if let refused { throw refused }
    try cost.check(file)
  }
}

extension Unicode.Scalar {
  /// Whether libyaml breaks lines here: YAML 1.1 has more such characters than YAML 1.2.
  fileprivate var isLineBreak: Bool {
    switch value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// The characters that YAML allows outside escapes, a byte order mark inside the text left out.
  fileprivate var isAllowedInYAML: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}

extension [UInt8] {
  /// Whether this looks like UTF-16 or UTF-32, with or without a byte order mark.
  fileprivate var isWide: Bool {
    guard count >= 2 else { return false }
    let isMarked = self[0] == 0xFE && self[1] == 0xFF || self[0] == 0xFF && self[1] == 0xFE
    return isMarked || (self[0] == 0) != (self[1] == 0) || isUTF32
  }

  /// Whether three of the first four bytes are zero, the mark left out.
  fileprivate var isUTF32: Bool {
    starts(with: [0, 0, 0xFE, 0xFF]) || starts(with: [0xFF, 0xFE, 0, 0])
      || prefix(4).count { $0 == 0 } == 3
  }
}

extension Diagnostic {
  fileprivate static func wide(isUTF32: Bool, at span: SourceSpan) -> Self {
    let name = isUTF32 ? "UTF-32" : "UTF-16"
    return Diagnostic(.utf16, "this file is saved as \(name); save it as UTF-8", at: span)
  }

  fileprivate static func notUTF8(_ byte: UInt8, at span: SourceSpan) -> Self {
    Diagnostic(
      .notUTF8,
      "this byte (hexadecimal \(String(byte, radix: 16, uppercase: true))) is not UTF-8 text; "
        + "save the file as UTF-8",
      at: span)
  }

  fileprivate static func controlCharacter(_ scalar: Unicode.Scalar, at span: SourceSpan) -> Self {
    let name = scalar == "\u{FEFF}" ? "a byte order mark" : "a control character"
    return Diagnostic(
      .controlCharacter, "\(name) (\(scalar.codePoint)) stands here; delete it", at: span
    ).fixed(at: span, by: "")
  }

  fileprivate static func unusualLineBreak(_ scalar: Unicode.Scalar, at span: SourceSpan) -> Self {
    Diagnostic(
      .unusualLineBreak,
      "an invisible line separator (\(scalar.codePoint)) stands here, perhaps pasted from another "
        + "program; replace it by a line break or a space",
      at: span
    ).fixed(at: span, by: scalar == "\r" ? "\n" : " ")
  }
}

extension DiagnosticKind {
  static let utf16 = DiagnosticKind(
    code: "utf-16", title: "a file that is saved as UTF-16 or UTF-32",
    explanation: """
      Text can be stored in several ways. This file is stored as UTF-16, which some programs call
      "Unicode", or as UTF-32. Open it in your editor, choose "Save as" or "Save with encoding",
      and take UTF-8.
      """)

  static let notUTF8 = DiagnosticKind(
    code: "not-utf-8", title: "a file that is not saved as UTF-8",
    explanation: """
      Text can be stored in several ways. This file uses another one than UTF-8, often an old
      Windows one, so that letters such as é, ñ or “ cannot be read. Open it in your editor,
      choose "Save as" or "Save with encoding", and take UTF-8.
      """)

  static let controlCharacter = DiagnosticKind(
    code: "control-character", title: "an invisible control character",
    explanation: """
      The file holds an invisible character that is not text: often left over from another
      program, or from a damaged file. Delete it. If a text really needs one, write it as an
      escape in double quotes, such as "\\e" or "\\x07".
      """)

  static let unusualLineBreak = DiagnosticKind(
    code: "unusual-line-break", severity: .warning, title: "an invisible line separator",
    explanation: """
      The characters U+0085, U+2028 and U+2029 look like nothing or like a line break, and come
      from pasting. YAML programs do not agree whether they end a line. Replace each by an
      ordinary line break or a space. So does a carriage return (U+000D) alone, in a file whose
      other lines end otherwise.
      """)
}

extension [UInt8] {
  /// The first carriage return that no line feed follows, in bytes with line feeds.
  fileprivate func loneReturn(from start: Int) -> Int? {
    guard contains(0x0A) else { return nil }
    return indices[start...].first { self[$0] == 0x0D && ($0 + 1 == count || self[$0 + 1] != 0x0A) }
  }
}
