internal import Diagnostics
internal import LocatedYAML
package import RulePacks

/// What a device sends, once: how each item of the story was answered.
package struct Sheet: Sendable {
  /// Drawn by the device, so that a sheet that is sent again counts once.
  package let token: [UInt8]
  /// Where a number was answered, it is not among them: it never leaves the device.
  package let answers: AnswerSheet

  /// The bytes of a token.
  static let tokenLength = 16

  /// Reads `{"token": "…", "answers": {"moved_chat": "private_app"}}`, by the reader of files of
  /// answers, with its limits; nil for anything that does not say this.
  package init?(json: some Sequence<UInt8>) {
    let document = Document.read(SourceFile(name: "a sheet", bytes: Array(json)))
    let findings = Findings()
    guard !document.hasErrors, let root = document.root?.mapping, root.entries.count == 2,
      let token = root["token"]?.scalar.flatMap({ Self.token($0.text) }),
      let answers = root["answers"], answers.mapping != nil
    else { return nil }
    self.init(token: token, answers: AnswerSheet(answers, findings))
    if findings.hasErrors { return nil }
  }

  package init(token: [UInt8], answers: AnswerSheet) {
    self.token = token
    self.answers = answers
  }

  /// The token as it was sent.
  var tokenText: String {
    let digits = Array("0123456789abcdef")
    return String(token.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  private static func token(_ text: String) -> [UInt8]? {
    let digits = text.utf8.map { character -> UInt8? in
      switch character {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
      default: nil
      }
    }.compactMap(\.self)
    guard digits.count == text.utf8.count, digits.count == 2 * tokenLength else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
