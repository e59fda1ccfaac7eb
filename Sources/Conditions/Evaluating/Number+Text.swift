package import ScreeningCore

extension Number {
  /// The shortest decimal that is this number: `3`, `0.5`, `-2.25`.
  package var shortestText: String {
    let magnitude = thousandths.magnitude
    let sign = thousandths < 0 ? "-" : ""
    var fraction = String(1000 + magnitude % 1000).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    return sign + String(magnitude / 1000) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
