extension Unicode.Scalar {
  /// Whether a reader of a message could not tell which character it is: hidden, left out by most
  /// programs, or a blank other than the usual one.
  fileprivate var isConfusing: Bool {
    isHidden || properties.isDefaultIgnorableCodePoint || properties.isWhitespace && value != 0x20
  }
}

extension String {
  /// The text for a message; characters that a reader could not see or tell apart are written as
  /// `<U+00A0>`.
  package var escapedForMessage: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      text += scalar.isConfusing ? "<\(scalar.codePoint)>" : String(scalar)
    }
  }
}
