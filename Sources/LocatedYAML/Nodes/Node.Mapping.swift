internal import PlainText

extension Node {
  /// Keys with their values, in the order of the file.
  package struct Mapping: Sendable {
    package typealias Entry = (key: Node, value: Node)

    package let entries: [Entry]

    /// Where each key stands in `entries`.
    let indices: [ExactText: Int]

    package init(entries: [Entry]) {
      var indices: [ExactText: Int] = [:]
      for (index, entry) in entries.enumerated() {
        guard let text = entry.key.scalar?.text else { continue }
        if indices[ExactText(text)] == nil { indices[ExactText(text)] = index }
      }
      self.init(entries: entries, indices: indices)
    }

    init(entries: [Entry], indices: [ExactText: Int]) {
      self.entries = entries
      self.indices = indices
    }

    /// The value of a key, compared by code points.
    package subscript(_ key: String) -> Node? {
      indices[ExactText(key)].map { entries[$0].value }
    }

    /// The key itself, for a diagnostic that points at it.
    package func key(_ key: String) -> Node? {
      indices[ExactText(key)].map { entries[$0].key }
    }
  }
}
