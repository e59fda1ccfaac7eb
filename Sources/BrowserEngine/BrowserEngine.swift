/// The engine of the offline pages: the core and its exports, built as a WebAssembly module.
package enum BrowserEngine {
  /// The module as base64 (RFC 4648), as it stands in a page.
  package static var base64: String { builtModule }
}
