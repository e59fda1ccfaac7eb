package import Diagnostics

/// Words for people, with the place that they come from.
public struct Text: Sendable {
  /// The words, without blanks and line breaks at the end.
  public let text: String
  package let origin: Origin

  package init(_ text: String, at origin: Origin = .code) {
    self.text = text
    self.origin = origin
  }

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
