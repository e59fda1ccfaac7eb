/// A style sheet with the hash by which a content security policy allows it.
struct HTMLStyle {
  let text: String
  /// The SHA-256 of the text in base 64. A test works it out anew and says what it must be.
  let sha256: String

  /// The style of a report: paper rather than screen, light and dark, 320 px to projector, print.
  static let report = HTMLStyle(text: reportText, sha256: reportSHA256)

  private static let reportSHA256 = "nxYcatWt/JN7fstwuVX0Hk10Hai1QmCArfGRaJsiFkg="
}
