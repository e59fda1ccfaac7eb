/// Encodes bytes as letters and digits so that a page that holds them still compresses well.
///
/// The text starts with all 256 bytes in hexadecimal, the most frequent first. The first 58 of them
/// are written as one character of the alphabet; the others as two, of which the first is one of
/// the alphabet's last four. Base64 spreads a byte over two characters, so that equal bytes no
/// longer look equal and compress badly.
package enum BinaryToTextEncoding {
  static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
  static let singles = 58

  package static func text(of bytes: [UInt8]) -> String {
    var counts = Array(repeating: 0, count: 256)
    for byte in bytes { counts[Int(byte)] += 1 }
    let order = (0..<256).sorted { (counts[$1], $0) < (counts[$0], $1) }
    var codes = Array(repeating: [UInt8](), count: 256)
    for (place, byte) in order.enumerated() { codes[byte] = code(of: place) }
    let digits = Array("0123456789abcdef".utf8)
    let head = order.flatMap { [digits[$0 >> 4], digits[$0 & 15]] }
    return String(decoding: head + bytes.flatMap { codes[Int($0)] }, as: UTF8.self)
  }

  private static func code(of place: Int) -> [UInt8] {
    guard place >= singles else { return [alphabet[place]] }
    let (first, second) = (place - singles).quotientAndRemainder(dividingBy: alphabet.count)
    return [alphabet[singles + first], alphabet[second]]
  }
}
