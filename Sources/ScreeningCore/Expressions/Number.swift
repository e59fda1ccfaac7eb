/// A decimal with three places, exact, between ±9,223,372,036,854,775.807.
public struct Number: Hashable, Comparable, Sendable {
  /// The value times one thousand.
  public let thousandths: Int64

  public init(thousandths: Int64) {
    self.thousandths = thousandths
  }

  /// A whole number, or nil where it lies outside the range.
  public init?(exactly whole: Int) {
    let (scaled, overflow) = Int64(whole).multipliedReportingOverflow(by: 1000)
    guard !overflow else { return nil }
    self.init(thousandths: scaled)
  }

  /// A whole number of 32 bits, all of which are in range.
  public init(_ whole: Int32) {
    self.init(thousandths: Int64(whole) * 1000)
  }

  public static let zero = Number(0)
  public static let one = Number(1)

  /// Whether there is nothing after the decimal point.
  public var isWhole: Bool { thousandths % 1000 == 0 }

  public static func < (left: Number, right: Number) -> Bool {
    left.thousandths < right.thousandths
  }
}

extension Number {
  /// The sum, or nil where it leaves the range.
  package func adding(_ other: Number) -> Number? {
    let (sum, overflow) = thousandths.addingReportingOverflow(other.thousandths)
    return overflow || sum == .min ? nil : Number(thousandths: sum)
  }

  /// The product, rounded half away from zero at the third place, or nil where it leaves the range.
  package func multiplied(by other: Number) -> Number? {
    let negative = (thousandths < 0) != (other.thousandths < 0)
    let wide = thousandths.magnitude.multipliedFullWidth(by: other.thousandths.magnitude)
    guard wide.high < 1000 else { return nil }
    let (quotient, remainder) = (1000 as UInt64).dividingFullWidth(wide)
    return Number(magnitude: quotient, roundingUp: remainder >= 500, negative: negative)
  }

  /// Whether the product has at most three places, so that it need not be rounded.
  package func isExact(times other: Number) -> Bool {
    let wide = thousandths.magnitude.multipliedFullWidth(by: other.thousandths.magnitude)
    return wide.high >= 1000 || (1000 as UInt64).dividingFullWidth(wide).remainder == 0
  }

  /// The quotient, rounded half away from zero at the third place; zero where the divisor is zero.
  package func divided(by other: Number) -> Number? {
    guard other.thousandths != 0 else { return .zero }
    let negative = (thousandths < 0) != (other.thousandths < 0)
    let divisor = other.thousandths.magnitude
    let wide = thousandths.magnitude.multipliedFullWidth(by: 1000)
    guard wide.high < divisor else { return nil }
    let (quotient, remainder) = divisor.dividingFullWidth(wide)
    return Number(
      magnitude: quotient, roundingUp: remainder >= divisor - remainder, negative: negative)
  }

  private init?(magnitude: UInt64, roundingUp: Bool, negative: Bool) {
    let (rounded, overflow) = magnitude.addingReportingOverflow(roundingUp ? 1 : 0)
    guard !overflow, rounded <= UInt64(Int64.max) else { return nil }
    self.init(thousandths: negative ? -Int64(rounded) : Int64(rounded))
  }
}

extension Number {
  /// Why a text cannot be read as a number.
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
