package import LocatedYAML

/// Words for people, with the place where they are written.
public struct Text: Sendable {
  /// The words, without blanks and line breaks at the end.
  public let text: String
  package let node: Node

  package init(_ text: String, from node: Node) {
    self.text = text
    self.node = node
  }

  package var span: SourceSpan { node.span }

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
