package import Diagnostics

extension SettingKind where Value == Number {
  /// A decimal with at most three places, within bounds where they are given.
  public static func number(from least: Number? = nil, to greatest: Number? = nil) -> Self {
    SettingKind(.number(from: least, to: greatest), words: { $0.decimal }) { value, reader in
      guard let number = reader.number(from: value) else { return nil }
      if number < least ?? number || number > greatest ?? number {
        reader.report(
          .settingOutOfRange, .outOfRange(number, from: least, to: greatest), at: value.origin)
        return nil
      }
      return number
    }
  }

  /// A decimal with at most three places.
  public static var number: Self { .number() }
}

extension SettingKind where Value == Int {
  /// A whole number in a range.
  public static func whole(_ range: ClosedRange<Int>) -> Self {
    SettingKind(.whole(range), words: { String($0) }) { value, reader in
      guard let scalar = value.scalar, scalar.kind == .whole, let number = Int(scalar.text),
        range.contains(number)
      else {
        reader.reportExpected(.whole(range), at: value)
        return nil
      }
      return number
    }
  }
}

extension SettingReader {
  mutating func number(from value: SettingValue) -> Number? {
    guard let scalar = value.scalar, scalar.kind == .whole || scalar.kind == .decimal else {
      reportExpected(.number, at: value)
      return nil
    }
    do {
      return try Number(decimal: scalar.text)
    } catch {
      report(.unreadableNumber, .unreadable(scalar.text, error), at: value.origin)
      return nil
    }
  }
}

extension DiagnosticKind {
  package static let unreadableNumber = DiagnosticKind(
    code: "unreadable-number",
    title: "a number has more places than can be counted, or is not a plain decimal",
    explanation: """
      Figures are exact decimals with at most three places: 0.125 is fine, 0.0625 is not, because \
      rounding it in silence would change what people are shown. Write numbers without an \
      exponent: 1000, not 1e3.
      """)

  package static let settingOutOfRange = DiagnosticKind(
    code: "setting-out-of-range",
    title: "a number is outside of what the setting allows",
    explanation: "The message gives the bounds; both are allowed themselves.")
}

extension String {
  fileprivate static func unreadable(_ text: String, _ why: Number.Unreadable) -> String {
    switch why {
    case .tooManyPlaces: "\(text) has more than three decimals: round it to three"
    case .outOfRange: "\(text) is too large: numbers go up to 9223372036854775.807"
    case .notDecimal: "\(text) is not a plain decimal: write digits, such as 1000 or 0.5"
    }
  }

  fileprivate static func outOfRange(_ number: Number, from least: Number?, to greatest: Number?)
    -> String
  {
    let bounds = [least.map { "at least \($0.decimal)" }, greatest.map { "at most \($0.decimal)" }]
    return "\(number.decimal) is out of range: write a number that is "
      + bounds.compactMap { $0 }.joined(separator: " and ")
  }
}
