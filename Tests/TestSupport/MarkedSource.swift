package import LocatedYAML

/// A text with marks such as `1️⃣` in it, which say where something is expected.
///
/// ```swift
/// let source = MarkedSource("a: 1\n1️⃣a2️⃣: 2")
/// source.file            // "a: 1\na: 2"
/// source["1️⃣"]            // line 2, column 1
/// ```
package struct MarkedSource {
  /// The text without its marks.
  package let text: String

  /// The same as a file, for reading and for spans.
  package let file: SourceFile

  /// The offset of each mark in the text without marks, in bytes.
  package let offsets: [String: Int]

  package init(_ marked: String, name: String = "test.yaml") {
    // Scalars, because Swift joins a mark with an accent or joiner beside it.
    let scalars = Array(marked.unicodeScalars)
    var text = String.UnicodeScalarView()
    var offsets: [String: Int] = [:]
    var index = 0
    while index < scalars.count {
      let next = scalars[index..<min(index + 3, scalars.count)]
      if "0"..."9" ~= scalars[index], next.dropFirst().elementsEqual(["\u{FE0F}", "\u{20E3}"]) {
        offsets[String(String.UnicodeScalarView(next))] = String(text).utf8.count
        index += 3
      } else {
        text.append(scalars[index])
        index += 1
      }
    }
    self.text = String(text)
    self.offsets = offsets
    file = SourceFile(name: name, text: self.text)
  }

  /// The place of a mark; nothing where the text has no such mark.
  package subscript(_ mark: String) -> SourcePosition? {
    offsets[mark].map(file.position(at:))
  }

  /// The mark that stands at a place, for messages of tests.
  package func mark(at position: SourcePosition) -> String? {
    offsets.first { $0.value == position.offset }?.key
  }
}
