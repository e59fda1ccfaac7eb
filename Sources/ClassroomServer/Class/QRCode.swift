internal import CQREncode

/// An address as a picture that phones read.
struct QRCode {
  /// Rows of modules, true where dark.
  let rows: [[Bool]]

  /// Nil for a text that is too long.
  init?(_ text: String) {
    guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard let data = code.pointee.data else { return nil }
    rows = (0..<width).map { row in (0..<width).map { data[row * width + $0] & 1 == 1 } }
  }

  /// The path of an SVG whose modules are one unit wide, with the quiet zone around them.
  var path: String {
    rows.enumerated().map { y, row in
      row.enumerated().filter(\.element).map { x, _ in
        "M\(x + Self.quiet) \(y + Self.quiet)h1v1h-1z"
      }.joined()
    }.joined()
  }

  /// The width of the picture with the quiet zone that readers need.
  var width: Int { rows.count + 2 * Self.quiet }

  private static let quiet = 4
}
