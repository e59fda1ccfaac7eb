/// Writes whole numbers in as few bytes as they need (LEB128): seven bits a byte, the lowest first.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ number: Int) { write(UInt64(number)) }

  /// A number that may be negative, as 2 n or −2 n − 1, so that small magnitudes take few bytes.
  mutating func write(signed number: Int64) {
    write(UInt64(bitPattern: number << 1 ^ number >> 63))
  }

  mutating func write(_ number: Number) { write(signed: number.thousandths) }
}

/// Reads what ``ByteWriter`` wrote; bytes that it never writes are refused.
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

  /// A count, refused as too large where it is above `most`.
  mutating func count(_ limit: PlanImage.Limit, upTo most: Int) throws(Refusal) -> Int {
    try count(upTo: most, orElse: .tooLarge(limit))
  }

  /// A count of which no writer makes more than `most`.
  mutating func count(
    upTo most: Int, orElse refusal: Refusal = .malformed
  ) throws(Refusal) -> Int {
    let number = try number()
    guard number <= UInt64(most) else { throw refusal }
    return Int(number)
  }

  /// An index below `count`.
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

/// The first byte of a node in an image: what sort of node it is.
enum ImageTag: UInt8 {
  case no, yes, test, within, all, any, same, chooseCondition
  case constant, table, linear, sum, product, quotient, chooseQuantity, largest, steps
}
