extension Node {
  /// Where the value comes from, and for a scalar, where each character of its text is written.
  package var origin: Origin { Origin(span) { self.span(ofScalars: $0) } }

  /// Where a part of this scalar's text is written, for a range in Unicode scalars of the text.
  ///
  /// A character that stands for several in the file, such as an escape, has all of them as its
  /// place; an empty range has the place before its first character. The offsets of anything but
  /// a scalar mean nothing: its whole span is given.
  package func span(ofScalars range: Range<Int>) -> SourceSpan {
    guard let scalar, let map = scalar.textMap else { return scalar?.source ?? span }
    let count = scalar.text.unicodeScalars.count
    let range = min(max(range.lowerBound, 0), count)..<min(max(range.upperBound, 0), count)
    return scalar.source.file.span(map.source(ofScalars: range))
  }
}

extension Node.Scalar {
  /// The map from the text to its source, or nil where it could not be followed exactly.
  var textMap: TextMap? {
    let map = TextMap(source.file, source.offsets, style: style, text: text)
    return map.text.elementsEqual(text.utf8) ? map : nil
  }
}

extension TextMap {
  init(
    _ file: SourceFile, _ offsets: Range<Int>, style: Node.Scalar.Style, text: String
  ) {
    switch style {
    case .plain: self = .plain(file, offsets)
    case .singleQuoted: self = .quoted(file, offsets, isDouble: false)
    case .doubleQuoted: self = .quoted(file, offsets, isDouble: true)
    case .literal, .folded:
      self = .block(
        file, Self.withBlankLines(offsets, of: file), isFolded: style == .folded, text: text)
    }
  }
}

extension Node {
  /// Some of the Unicode scalars of a text, as a text by itself at its place; nil for what is no text.
  package func text(ofScalars range: Range<Int>) -> Node? {
    guard let scalar else { return nil }
    let part = String(String.UnicodeScalarView(Array(scalar.text.unicodeScalars)[range]))
    let place = span(ofScalars: range)
    return Node(
      span: place,
      content: .scalar(Scalar(text: part, value: .string, style: scalar.style, source: place)))
  }
}
