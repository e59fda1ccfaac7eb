public import ScreeningCore

extension CalendarDate {
  /// Reads `2026-11-23`, `2026-11` or `2026`.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard parts.count <= 3, zip(parts, widths).allSatisfy({ $0.utf8.count == $1 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard let year = numbers.first else { return nil }
    self.init(
      year: year, month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The date as it is written: `2026-11-23`, `2026-11` or `2026`.
  public var description: String {
    let parts = [month, day].compactMap { $0 }
    return parts.reduce(Self.padded(year, to: 4)) { $0 + "-" + Self.padded($1, to: 2) }
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
