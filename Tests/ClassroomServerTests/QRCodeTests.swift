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

  @Test(arguments: ["ABC 346", "abc346", "abc-346"])
  func `A code is found however it is typed`(typed: String) {
    #expect(JoinCode(text: "ABC346").matches(typed))
    #expect(!JoinCode(text: "ABC347").matches(typed))
  }
}
