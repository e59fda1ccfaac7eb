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

  /// A small whole number; its magnitude is known to fit.
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

  /// Whether a product needs no more than three places.
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
