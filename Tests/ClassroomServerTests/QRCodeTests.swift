import Testing

@testable import ClassroomServer

struct QRCodeTests {
  @Test func `The picture of an address has its three corners and a margin`() throws {
    let code = try #require(QRCode("http://192.168.1.20:8055/ABC234"))
    let corner = [true, true, true, true, true, true, true]
    #expect(Array(code.rows[0].prefix(7)) == corner)
    #expect(Array(code.rows[0].suffix(7)) == corner)
    #expect(Array(code.rows[code.rows.count - 1].prefix(7)) == corner)
    #expect(code.rows.allSatisfy { $0.count == code.rows.count })
    #expect(code.width == code.rows.count + 8)
    #expect(code.path.hasPrefix("M4 4h1v1h-1z"))
  }

  @Test func `A text that is too long for a picture has none`() {
    #expect(QRCode(String(repeating: "x", count: 5000)) == nil)
  }

  /// The corners are the same in a picture that was turned over; what stands beside them is not.
  @Test func `The picture says beside its corners how it is to be read, and is not turned over`()
    throws
  {
    let rows = try #require(QRCode("http://192.168.1.20:8055/ABC234")).rows
    let size = rows.count
    let format = Self.format(rows)
    #expect(Self.isFormat(format))
    #expect(format >> 13 == 0b00 ^ 0b10, "error correction M, under the standard's mask")
    #expect(rows[size - 8][8], "one module is always dark")
    let below = (size - 7..<size).map { rows[$0][8] }
    let beside = (size - 8..<size).map { rows[8][$0] }
    #expect(Self.number(below.reversed() + beside) == format, "the second copy is the same")

    let turned = rows.indices.map { column in rows.map { $0[column] } }
    #expect(!Self.isFormat(Self.format(turned)))
  }

  /// The fifteen bits around the upper left corner, the first one first.
  private static func format(_ rows: [[Bool]]) -> Int {
    let across = [0, 1, 2, 3, 4, 5, 7, 8].map { rows[8][$0] }
    let up = [7, 5, 4, 3, 2, 1, 0].map { rows[$0][8] }
    return number(across + up)
  }

  private static func number(_ bits: [Bool]) -> Int { bits.reduce(0) { $0 << 1 | ($1 ? 1 : 0) } }

  /// Whether the last ten bits check the first five, as ISO/IEC 18004 has it.
  private static func isFormat(_ bits: Int) -> Bool {
    var rest = bits ^ 0b101_0100_0001_0010
    for shift in (0..<5).reversed() where rest >> (shift + 10) & 1 == 1 {
      rest ^= 0b101_0011_0111 << shift
    }
    return rest == 0
  }
}
