/// A style sheet with the hash by which a content security policy allows it.
package struct HTMLStyle: Sendable {
  package let text: String
  /// The SHA-256 of the text in base 64.
  package let sha256: String

  package init(_ text: String) {
    self.text = text
    sha256 = SHA256.digest(of: Array(text.utf8)).base64
  }

  /// The style of a report: paper rather than screen, light and dark, 320 px to projector, print.
  static let report = HTMLStyle(reportText)
}

/// A script of our own with the hash by which a content security policy allows it.
package struct HTMLScript: Sendable {
  package let text: String
  /// The SHA-256 of the text in base 64.
  package let sha256: String

  package init(_ text: String) {
    self.text = text
    sha256 = SHA256.digest(of: Array(text.utf8)).base64
  }
}
