package import Diagnostics
package import Questions

/// Words for people, with the place that they come from.
public struct Text: Sendable {
  /// The words as they were written, without blanks and line breaks at the end, and the people of a
  /// story that they speak of.
  package let phrase: Phrase
  package let origin: Origin

  package init(_ text: String, at origin: Origin = .code) {
    self.init(Phrase(text), at: origin)
  }

  package init(_ phrase: Phrase, at origin: Origin) {
    self.phrase = phrase
    self.origin = origin
  }

  /// The words as people read them in the language in which they were written.
  public var text: String { phrase.text }

  /// The words by paragraphs: what stands between empty lines, each on one line.
  public var paragraphs: [String] { text.paragraphs }
}

extension String {
  /// What stands between empty lines, each on one line.
  package var paragraphs: [String] {
    var paragraphs: [[Substring]] = [[]]
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }
}
