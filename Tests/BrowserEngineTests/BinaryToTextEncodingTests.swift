import BrowserEngine
import Foundation
import Testing

struct BinaryToTextEncodingTests {
  @Test func `the engine is a WebAssembly module`() {
    #expect(BrowserEngine.module.prefix(4) == [0x00, 0x61, 0x73, 0x6D])
  }

  @Test func `the text has letters and digits only, so that no page and no platform changes it`() {
    let scalars = BrowserEngine.text.unicodeScalars
    #expect(scalars.allSatisfy { $0.isASCII && CharacterSet.alphanumerics.contains($0) })
  }

  @Test func `a browser reads every byte out of the text`() throws {
    let bytes = (0..<2000).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) } + Array(0...255)
    let found = try Browser.run(
      script: "parity.js", "bytes(data).join(' ')",
      data: "\"\(BinaryToTextEncoding.text(of: bytes))\"")
    #expect(found == bytes.map(String.init).joined(separator: " "))
  }
}
