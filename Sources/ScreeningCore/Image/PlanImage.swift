/// What the engine of a page needs to know of a checklist, as numbers.
///
/// The texts stand in the document, where they can be read without a script. Items, guidance,
/// countries and contacts have the same order there as in these lists.
package struct PlanImage: Sendable {
  package let plan: Plan
  package let audience: Audience
  /// For each piece of guidance, the needs that it refers to.
  package let needs: [[Need]]
  package let contacts: ContactTable
  /// For each country, its emergency number's dates; nil where it has none.
  package let emergencies: [EmergencyFacts?]

  package init(
    plan: Plan, audience: Audience, needs: [[Need]], contacts: ContactTable,
    emergencies: [EmergencyFacts?]
  ) {
    self.plan = plan
    self.audience = audience
    self.needs = needs
    self.contacts = contacts
    self.emergencies = emergencies
  }

  /// The dates of an emergency number, which say how old it is.
  package struct EmergencyFacts: Hashable, Sendable {
    package let verified: CalendarDate?
    package let pageDate: CalendarDate?

    package init(verified: CalendarDate?, pageDate: CalendarDate?) {
      self.verified = verified
      self.pageDate = pageDate
    }
  }
}

extension PlanImage {
  /// Why bytes cannot be read as an image, or a checklist cannot be written as one.
  package enum Refusal: Error, Hashable {
    /// The bytes do not begin as an image does.
    case notAnImage
    /// It was written for another version of the engine.
    case otherVersion
    /// Bytes are missing, are left over, or were changed.
    case damaged
    /// The content contradicts itself.
    case malformed
    /// It is above one of the limits that spare small devices.
    case tooLarge(Limit)
    /// The core's own checks refuse the plan.
    case flawedPlan

    /// The number by which a page knows it.
    package var code: Int {
      switch self {
      case .notAnImage: 1
      case .otherVersion: 2
      case .damaged: 3
      case .malformed: 4
      case .tooLarge: 5
      case .flawedPlan: 6
      }
    }
  }
}

extension PlanImage {
  /// "WMPI", and the version of what follows.
  static let signature: [UInt8] = [0x57, 0x4D, 0x50, 0x49, 4]
  /// The signature, the length of the body and its checksum, four bytes each, the least first.
  static let headerSize = signature.count + 8

  /// The bytes after the header, once length and checksum are found to be right.
  static func body(of bytes: [UInt8]) throws(Refusal) -> ArraySlice<UInt8> {
    guard bytes.count >= headerSize,
      bytes[..<(signature.count - 1)] == signature[..<(signature.count - 1)]
    else { throw .notAnImage }
    guard bytes[signature.count - 1] == signature[signature.count - 1] else { throw .otherVersion }
    let body = bytes[headerSize...]
    guard body.count <= Limits.bytes else { throw .tooLarge(.bytes) }
    guard word(bytes, at: signature.count) == UInt32(body.count),
      word(bytes, at: signature.count + 4) == checksum(of: body)
    else { throw .damaged }
    return body
  }

  /// The body with its header, so that a change or loss on the way is noticed.
  static func sealed(_ body: [UInt8]) -> [UInt8] {
    var bytes = signature
    for word in [UInt32(body.count), checksum(of: body[...])] {
      for shift: UInt32 in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
    }
    return bytes + body
  }

  private static func word(_ bytes: [UInt8], at place: Int) -> UInt32 {
    var word: UInt32 = 0
    for byte in bytes[place..<place + 4].reversed() { word = word << 8 | UInt32(byte) }
    return word
  }

  /// CRC-32 (ISO 3309): it notices every change within 32 bits.
  static func checksum(of bytes: ArraySlice<UInt8>) -> UInt32 {
    var remainder = UInt32.max
    for byte in bytes {
      remainder ^= UInt32(byte)
      for _ in 0..<8 {
        remainder = remainder >> 1 ^ (remainder & 1 == 1 ? 0xEDB8_8320 : 0)
      }
    }
    return ~remainder
  }
}
