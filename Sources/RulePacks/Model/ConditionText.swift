internal import LocatedYAML

extension Checklist.Item {
  /// When it is asked, in words and names; nil where it always is.
  public var conditionText: String? { when?.inWords }
}

extension Checklist.Guidance {
  /// When it is shown, in words and names; nil where it always is.
  public var conditionText: String? {
    if case .condition(let node) = when { node.inWords } else { nil }
  }
}

extension Node {
  /// A condition as one would say it: an expression as it is written, or "at least 2 of a, b".
  fileprivate var inWords: String {
    switch content {
    case .scalar(let scalar):
      scalar.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    case .sequence(let nodes): nodes.map(\.inWords).joined(separator: ", ")
    case .mapping(let mapping): mapping.entries.map { Self.inWords($0, in: mapping) }.joined()
    }
  }

  private static func inWords(_ entry: Mapping.Entry, in mapping: Mapping) -> String {
    switch entry.key.scalar?.text {
    case "all": "all of (\(entry.value.inWords))"
    case "any": "any of (\(entry.value.inWords))"
    case "not": "not (\(entry.value.inWords))"
    case "at_least":
      "at least \(entry.value.mapping?["n"]?.inWords ?? "") of "
        + "(\(entry.value.mapping?["of"]?.inWords ?? ""))"
    default: ""
    }
  }
}
