import PlainText
internal import Testing

@testable internal import LocatedYAML

@Suite struct `Random documents` {
  @Test func `mutations of a sound document are read soundly`() throws {
    var generator = SeededGenerator(seed: FuzzRounds.seed)
    for _ in 0..<FuzzRounds.count(orElse: 400) {
      var bytes = Array(sample.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) { bytes.mutate(using: &generator) }
      try check(bytes)
    }
  }

  @Test func `soups of YAML's own signs are read soundly`() throws {
    var generator = SeededGenerator(seed: FuzzRounds.seed)
    for _ in 0..<FuzzRounds.count(orElse: 3_000) {
      let count = Int.random(in: 1...16, using: &generator)
      let text = (0..<count).map { _ in tokens.randomElement(using: &generator) ?? "" }.joined()
      try check(Array(text.utf8))
    }
  }

  @Test func `random bytes are read soundly`() throws {
    var generator = SeededGenerator(seed: FuzzRounds.seed)
    for _ in 0..<FuzzRounds.count(orElse: 500) {
      let count = Int.random(in: 0...40, using: &generator)
      try check((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
  }

  private func check(_ bytes: [UInt8]) throws {
    let file = SourceFile(name: "fuzz.yaml", bytes: bytes)
    let text = String(decoding: bytes, as: UTF8.self).debugDescription
    let document = Document.read(file)
    try #require(document.root != nil || document.hasErrors, "\(text)")

    let again = Document.read(file)
    try #require(again.diagnostics == document.diagnostics, "\(text)")
    try #require(again.root?.json == document.root?.json, "\(text)")

    for diagnostic in document.diagnostics {
      let spans = [diagnostic.span] + diagnostic.notes.map(\.span)
      for span in spans { try #require(span?.isSound == true, "\(diagnostic.kind.code) \(text)") }
    }
    let shown = DiagnosticRenderer().render(document.diagnostics)
    try #require(shown.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isHidden }, "\(text)")

    for node in document.root?.all ?? [] {
      try #require(node.span.isSound, "\(text)")
      try #require(node.containsItsParts, "\(node.span.short) \(text)")
      guard let scalar = node.scalar else { continue }
      let map = try #require(scalar.textMap, "\(node.span.short) \(text)")
      for segment in map.segments {
        try #require(file.span(segment.source).isSound, "\(text)")
        if segment.isVerbatim {
          try #require(map.text[segment.text] == bytes[segment.source], "\(text)")
        }
      }
    }
  }
}

extension SourceSpan {
  /// Whether both ends lie in the file, in order, at characters, and say where they are.
  fileprivate var isSound: Bool {
    let isOrdered = 0 <= start.offset && start.offset <= end.offset
    return isOrdered && end.offset <= file.bytes.count
      && [start, end].allSatisfy { file.position(at: $0.offset) == $0 && $0.column >= 1 }
      && [start, end].allSatisfy {
        $0.offset == file.bytes.count || file.bytes[$0.offset].startsScalar
          || String(validating: file.bytes, as: UTF8.self) == nil
      }
  }
}

extension Node {
  /// Whether the parts lie in the whole, one after the other, unless an alias repeats them.
  fileprivate var containsItsParts: Bool {
    guard !span.sourceText.hasPrefix("*") else { return true }
    let parts: [Node] =
      switch content {
      case .scalar: []
      case .sequence(let nodes): nodes
      case .mapping(let mapping): mapping.entries.flatMap { [$0.key, $0.value] }
      }
    var end = span.start
    for part in parts {
      guard part.span.start >= end, part.span.end <= span.end else { return false }
      end = part.span.end
    }
    return true
  }
}

extension [UInt8] {
  fileprivate mutating func mutate(using generator: inout SeededGenerator) {
    guard !isEmpty else { return }
    let start = Int.random(in: 0..<count, using: &generator)
    let end = Int.random(in: start...Swift.min(count, start + 20), using: &generator)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: removeSubrange(start..<end)
    case 1: insert(contentsOf: self[start..<end], at: Int.random(in: 0...count, using: &generator))
    case 2: insert(contentsOf: (tokens.randomElement(using: &generator) ?? "").utf8, at: start)
    case 3: self[start] = UInt8.random(in: 0...255, using: &generator)
    case 4: replaceSubrange(start..<end, with: self[start..<end].reversed())
    default: removeSubrange(end...)
    }
  }
}

private let tokens = [
  "[", "]", "{", "}", ",", ", ", ":", ": ", "-", "- ", "? ", "&a ", "*a", "*a ", "!", "! ",
  "!!str ",
  "!!int ", "!b ", "|", "|+", "|2-", ">", ">-", "'", "''", "\"", "\\", "\\n", "\\x41", "%", "@",
  "`",
  "#", " #", "\n", "\n", "\n  ", "\n  ", "\n    ", "\r\n", "\r", "\t", " ", "  ", "a", "b c",
  "key: ",
  "'q'", "\"d\"", "---\n", "\n---\n", "\n...\n", "%YAML 1.2\n---\n", "0x1", "~", "<<: ", "é", "日本",
  "😀", "e\u{301}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{200D}", "\u{202E}", "\0",
]

private let sample = """
  # A checklist
  checklist: new_online_friend
  title: "A new \\"friend\\" online \\u2014 é日本😀"
  ages: 13-17
  modes: [self, story, 'class']    # who
  opening: |
    This is about a situation, not about you.

    There are no wrong answers.
  closing: >-
    Thank you
    for reading.

      More.
  sections:
    - id: how_it_started
      items: &items
        - id: moved_chat
          choices: { same_place: Where we met, "private_app": 'They asked me, it''s true' }
          when: { any: [moved_chat.private_app, only_photos] }
        - id: plain
          ask: several
            lines of
            text
    - *items
    - ? key
      : ! 12
    - !!int 0x1F
  """
