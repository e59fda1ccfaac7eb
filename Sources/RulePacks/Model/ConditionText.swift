internal import LocatedYAML

extension Checklist.Item {
  /// When it is asked, as its author wrote it, on one line; nil where it always is.
  public var conditionText: String? { when?.onOneLine }
}

extension Checklist.Guidance {
  /// When it is shown, as its author wrote it, on one line; nil where it always is.
  public var conditionText: String? {
    if case .condition(let node) = when { node.onOneLine } else { nil }
  }
}

extension Node {
  fileprivate var onOneLine: String {
    span.sourceText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
