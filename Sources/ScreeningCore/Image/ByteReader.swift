/// Reads what ``ByteWriter`` wrote, and refuses what it would not have written.
struct ByteReader {
  typealias Refusal = PlanImage.Refusal

  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    rest = bytes
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func byte() throws(Refusal) -> UInt8 {
    guard let byte = rest.popFirst() else { throw .malformed }
    return byte
  }

  mutating func number() throws(Refusal) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      let bits = UInt64(byte & 0x7F)
      guard shift < 64, (bits << shift) >> shift == bits, byte != 0 || shift == 0 else {
        throw .malformed
      }
      number |= bits << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  /// A number of things; more than `most` are too many.
  mutating func count(_ limit: PlanImage.Limit, upTo most: Int) throws(Refusal) -> Int {
    try count(upTo: most, orElse: .tooLarge(limit))
  }

  /// A number of things, of which there cannot be more than `most`.
  mutating func count(
    upTo most: Int, orElse refusal: Refusal = .malformed
  ) throws(Refusal) -> Int {
    let number = try number()
    guard number <= UInt64(most) else { throw refusal }
    return Int(number)
  }

  /// A place among so many.
  mutating func place(below count: Int) throws(Refusal) -> Int {
    let number = try number()
    guard number < UInt64(count) else { throw .malformed }
    return Int(number)
  }

  mutating func signed() throws(Refusal) -> Int64 {
    let number = try number()
    return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
  }

  /// A number within the range of ``Number``, which is as wide below zero as above.
  mutating func decimal() throws(Refusal) -> Number {
    let thousandths = try signed()
    guard thousandths != .min else { throw .malformed }
    return Number(thousandths: thousandths)
  }
}
