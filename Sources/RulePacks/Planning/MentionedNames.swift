internal import LocatedYAML

/// The names that a condition mentions, before it is read: words outside quotes, not after a dot.
struct MentionedNames {
  private(set) var names: Set<String> = []

  init(in node: Node) {
    collect(node)
  }

  private mutating func collect(_ node: Node) {
    switch node.content {
    case .scalar(let scalar): collect(scalar.text)
    case .sequence(let nodes): for node in nodes { collect(node) }
    case .mapping(let mapping):
      for (key, value) in mapping.entries {
        collect(key)
        collect(value)
      }
    }
  }

  private mutating func collect(_ text: String) {
    var word: [UInt8] = []
    var quote: UInt8?
    var follows: UInt8 = 0
    for byte in Array(text.utf8) + [0] {
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      if byte == UInt8(ascii: "_") || 0x61...0x7A ~= byte | 0x20 || 0x30...0x39 ~= byte {
        word.append(byte)
        continue
      }
      if !word.isEmpty, follows != UInt8(ascii: ".") {
        names.insert(String(decoding: word, as: UTF8.self))
      }
      if !word.isEmpty || byte != UInt8(ascii: " ") { follows = byte }
      word = []
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { quote = byte }
    }
  }
}
