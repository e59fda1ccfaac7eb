import ScreeningCore
import Testing

@Suite struct NumberTextTests {
  @Test(arguments: [
    ("0", 0), ("3", 3000), ("-2", -2000), ("+1.25", 1250), ("0.5", 500), (".5", 500), ("2.", 2000),
    ("0.001", 1), ("-0.010", -10), ("9223372036854775.807", Int64.max),
    ("-9223372036854775.808", Int64.min),
  ])
  func `a decimal is read exactly`(text: String, thousandths: Int64) throws {
    #expect(try Number(decimal: text).thousandths == thousandths)
  }

  @Test(arguments: ["", "-", ".", "1e3", "0x10", "1_000", "1.2.3", ".inf", ".nan", "٣", "1 "])
  func `anything else is not a decimal`(text: String) {
    #expect(throws: Number.Unreadable.notDecimal) { try Number(decimal: text) }
  }

  @Test(arguments: ["0.0001", "1.0000", "-3.14159"])
  func `more than three decimals are refused`(text: String) {
    #expect(throws: Number.Unreadable.tooManyPlaces) { try Number(decimal: text) }
  }

  @Test(arguments: ["9223372036854775.808", "-9223372036854775.809", "99999999999999999999"])
  func `a number outside the range is refused`(text: String) {
    #expect(throws: Number.Unreadable.outOfRange) { try Number(decimal: text) }
  }

  @Test(arguments: [
    (0, "0"), (3000, "3"), (-2000, "-2"), (1250, "1.25"), (1, "0.001"), (-10, "-0.01"),
    (Int64.min, "-9223372036854775.808"),
  ])
  func `a number is written without needless zeros`(thousandths: Int64, text: String) {
    #expect(Number(thousandths: thousandths).decimal == text)
  }
}
