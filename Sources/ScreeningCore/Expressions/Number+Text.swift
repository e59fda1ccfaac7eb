extension Number {
  /// Why a text is not a number that can be used.
  package enum Unreadable: Error {
    case notDecimal
    case tooManyPlaces
    case outOfRange
  }

  /// Reads a decimal such as `-2`, `0.5` or `+1.25`; no exponent, at most three places.
  package init(decimal text: String) throws(Unreadable) {
    var digits = text.utf8[...]
    let sign = digits.first
    let isNegative = sign == UInt8(ascii: "-")
    if isNegative || sign == UInt8(ascii: "+") { digits.removeFirst() }
    let whole = digits.prefix { 0x30...0x39 ~= $0 }
    digits = digits.dropFirst(whole.count)
    var places = digits.prefix(0)
    if digits.first == UInt8(ascii: ".") {
      places = digits.dropFirst().prefix { 0x30...0x39 ~= $0 }
      digits = digits.dropFirst(places.count + 1)
    }
    guard digits.isEmpty, !(whole.isEmpty && places.isEmpty) else { throw .notDecimal }
    guard places.count <= 3 else { throw .tooManyPlaces }
    var total: Int64 = 0
    for digit in Array(whole) + Array(places) + Array(repeating: 0x30, count: 3 - places.count) {
      let (shifted, overflow) = total.multipliedReportingOverflow(by: 10)
      let (sum, carry) = shifted.subtractingReportingOverflow(Int64(digit) - 0x30)
      guard !overflow, !carry else { throw .outOfRange }
      total = sum
    }
    guard isNegative || total != .min else { throw .outOfRange }
    self.init(thousandths: isNegative ? total : -total)
  }

  /// The number as people write it: no trailing zeros, a point for the decimals.
  public var decimal: String {
    let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
    let sign = thousandths < 0 ? "-" : ""
    guard rest != 0 else { return "\(sign)\(whole)" }
    var places = String(rest + 1000).dropFirst()
    while places.last == "0" { places.removeLast() }
    return "\(sign)\(whole).\(places)"
  }
}
