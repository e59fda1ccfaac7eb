/// A number of YAML's core schema as JSON writes it.
struct JSONNumber {
  let text: String

  /// Nothing for what JSON has no number for.
  init?(_ written: String) {
    if written.hasPrefix("0x") || written.hasPrefix("0o") {
      guard let value = UInt64(written.dropFirst(2), radix: written.hasPrefix("0x") ? 16 : 8)
      else { return nil }
      text = String(value)
      return
    }
    var rest = Substring(written)
    let isNegative = rest.first == "-"
    if isNegative || rest.first == "+" { rest = rest.dropFirst() }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest = rest.dropFirst(digits.count)
    let whole = digits.drop { $0 == "0" }
    var fraction = Substring()
    if rest.first == "." {
      fraction = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(fraction.count + 1)
      guard !digits.isEmpty || !fraction.isEmpty else { return nil }
      fraction = "." + (fraction.isEmpty ? "0" : fraction)
    }
    text = (isNegative ? "-" : "") + (whole.isEmpty ? "0" : whole) + fraction + rest
  }
}
