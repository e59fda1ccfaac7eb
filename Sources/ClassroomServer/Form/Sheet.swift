internal import FoundationEssentials

/// What a device sends, once: how each item of the story was answered.
package struct Sheet: Sendable {
  /// Drawn by the device, so that a sheet that is sent again counts once.
  package let token: [UInt8]
  package let answers: [Answer]

  /// How an item was answered, or why it was not.
  package enum Answer: Hashable, Sendable {
    case open, notAsked, skipped, declined, notSure
    /// A number was given; it never leaves the device.
    case answered
    /// The code of a value, as in a plan.
    case code(Int)
  }

  /// The bytes of a token.
  static let tokenLength = 16

  /// Reads `{"token": "…", "answers": [1, "skipped", "not_sure"]}`; nil for anything else.
  package init?(json: some Collection<UInt8>) {
    guard let wire = try? JSONDecoder().decode(Wire.self, from: Data(json)),
      let token = Self.token(wire.token)
    else { return nil }
    self.token = token
    answers = wire.answers
  }

  package init(token: [UInt8], answers: [Answer]) {
    self.token = token
    self.answers = answers
  }

  private struct Wire: Decodable {
    let token: String
    let answers: [Answer]
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

extension Sheet.Answer: Decodable {
  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    guard let word = try? value.decode(String.self) else {
      self = .code(try value.decode(Int.self))
      return
    }
    guard let answer = Self.words[word] else {
      throw DecodingError.dataCorruptedError(in: value, debugDescription: "no answer")
    }
    self = answer
  }

  private static let words: [String: Sheet.Answer] = [
    "open": .open, "not_asked": .notAsked, "skipped": .skipped, "declined": .declined,
    "not_sure": .notSure, "answered": .answered,
  ]
}
