extension Unicode.Scalar {
  /// Whether somebody who reads it in a message cannot tell what it is: what is hidden, what most
  /// programs leave out, and every blank but the usual one.
  fileprivate var isDeceptive: Bool {
    isHidden || properties.isDefaultIgnorableCodePoint || properties.isWhitespace && value != 0x20
  }
}

extension String {
  /// The text as a message quotes it: what one could not see or tell apart is named, `<U+00A0>`.
  package var plain: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      text += scalar.isDeceptive ? "<\(scalar.codePoint)>" : String(scalar)
    }
  }
}
