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
    var text = ""
    var offsets: [String: Int] = [:]
    for character in marked {
      if Self.marks.contains(character) {
        offsets[String(character)] = text.utf8.count
      } else if let mark = character.trailingMark {
        text.unicodeScalars.append(contentsOf: character.unicodeScalars.dropLast(3))
        offsets[mark] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.offsets = offsets
    file = SourceFile(name: name, text: text)
  }

  private static let marks: Set<Character> = [
    "0️⃣", "1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣",
  ]

  /// The place of a mark; nothing where the text has no such mark.
  package subscript(_ mark: String) -> SourcePosition? {
    offsets[mark].map(file.position(at:))
  }

  /// The mark that stands at a place, for messages of tests.
  package func mark(at position: SourcePosition) -> String? {
    offsets.first { $0.value == position.offset }?.key
  }
}

extension Character {
  /// A mark that Swift takes for one character with what is before it, such as a joiner.
  fileprivate var trailingMark: String? {
    let scalars = Array(unicodeScalars)
    guard scalars.count > 3, scalars.suffix(2) == ["\u{FE0F}", "\u{20E3}"],
      "0"..."9" ~= scalars[scalars.count - 3]
    else { return nil }
    return String(String.UnicodeScalarView(scalars.suffix(3)))
  }
}
