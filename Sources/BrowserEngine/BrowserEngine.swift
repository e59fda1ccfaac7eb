/// The engine of the offline pages: the core and its exports, built as a WebAssembly module.
package enum BrowserEngine {
  /// The module's bytes.
  package static let module: [UInt8] = bytes(ofHexadecimal: builtModule)

  /// The module as letters and digits, as it stands in a page.
  package static let text = BinaryToTextEncoding.text(of: module)

  private static func bytes(ofHexadecimal text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var high: UInt8?
    for character in text.utf8 {
      let digit = character < 0x3A ? character - 0x30 : character - 0x57
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    return bytes
  }
}
