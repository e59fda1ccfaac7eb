internal import ScreeningCore

extension Lexer {
  /// A number literal: digits, with at most three after a point.
  mutating func number() -> Token.Kind {
    let start = offset
    if peek() == "0", peek(1) == "x", peek(2)?.isHexDigit == true {
      offset += 2
      while peek()?.isHexDigit == true { offset += 1 }
      if peek() == "u" || peek() == "U" { offset += 1 }
      refuse(
        "a hexadecimal number is not part of conditions; write it with digits 0 to 9", from: start)
      return .refused
    }
    let whole = digits()
    var fraction = whole.upperBound..<whole.upperBound
    if peek() == ".", peek(1)?.isDigit == true {
      offset += 1
      fraction = digits()
    } else if peek() == "u" || peek() == "U" {
      offset += 1
      refuse("a number with 'u' after it is not part of conditions; leave the 'u' out", from: start)
      return .refused
    }
    if skipExponent() {
      refuse(
        "an exponent is not part of conditions; write the number out, such as 1500", from: start)
      return .refused
    }
    if fraction.count > 3 {
      refuse(
        "a number has at most three digits after the point; round it", .numberRange, from: start)
      return .refused
    }
    guard let number = try? Number(decimal: text(start..<offset)) else {
      refuse(
        "a number lies between ±9,223,372,036,854,775.807; write a smaller one", .numberRange,
        from: start)
      return .refused
    }
    return .number(number)
  }

  private mutating func digits() -> Range<Int> {
    let start = offset
    while peek()?.isDigit == true { offset += 1 }
    return start..<offset
  }

  private mutating func skipExponent() -> Bool {
    guard peek() == "e" || peek() == "E" else { return false }
    let sign = peek(1) == "+" || peek(1) == "-" ? 1 : 0
    guard peek(1 + sign)?.isDigit == true else { return false }
    offset += 1 + sign
    _ = digits()
    return true
  }
}
