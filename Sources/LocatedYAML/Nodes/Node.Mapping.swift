extension Node {
  /// Keys with their values, in the order of the file.
  package struct Mapping: Sendable {
    package typealias Entry = (key: Node, value: Node)

    package let entries: [Entry]

    /// Where each key stands in `entries`.
    private let indices: [KeyText: Int]

    package init(entries: [Entry]) {
      var indices: [KeyText: Int] = [:]
      for (index, entry) in entries.enumerated() {
        guard let text = entry.key.scalar?.text else { continue }
        if indices[KeyText(text)] == nil { indices[KeyText(text)] = index }
      }
      self.init(entries: entries, indices: indices)
    }

    init(entries: [Entry], indices: [KeyText: Int]) {
      self.entries = entries
      self.indices = indices
    }

    /// The value of a key, compared by code points.
    package subscript(_ key: String) -> Node? {
      indices[KeyText(key)].map { entries[$0].value }
    }

    /// The key itself, for a diagnostic that points at it.
    package func key(_ key: String) -> Node? {
      indices[KeyText(key)].map { entries[$0].key }
    }
  }
}

/// A text that equals another only if every code point is the same, unlike `String`.
struct KeyText: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: Self, right: Self) -> Bool {
    var (left, right) = (left.text, right.text)
    return left.withUTF8 { left in right.withUTF8 { left.elementsEqual($0) } }
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
