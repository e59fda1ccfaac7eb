/// The short code that students type.
package struct JoinCode: Hashable, Sendable {
  package let text: String

  /// Letters and digits that are not taken for one another.
  private static let alphabet = Array("ABCDEFGHJKMNPQRTUVWXY346789")

  static func drawn() -> JoinCode {
    JoinCode(text: String((0..<6).map { _ in alphabet[Int.random(in: alphabet.indices)] }))
  }

  /// Whether somebody typed this code, in capitals or small letters, with or without blanks.
  func matches(_ typed: some StringProtocol) -> Bool {
    typed.uppercased().filter { !$0.isWhitespace && $0 != "-" } == text
  }
}
