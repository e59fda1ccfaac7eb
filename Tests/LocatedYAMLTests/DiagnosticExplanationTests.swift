internal import LocatedYAML
internal import Testing

@Suite struct `Explanations of diagnostics` {
  @Test func `codes are unique and in kebab case`() {
    let codes = Document.diagnosticKinds.map(\.code)
    #expect(Set(codes).count == codes.count)
    for code in codes {
      #expect(code.unicodeScalars.allSatisfy { "a"..."z" ~= $0 || "0"..."9" ~= $0 || $0 == "-" })
    }
  }

  @Test(arguments: Document.diagnosticKinds)
  func `every explanation is in words and lines of readable length`(kind: DiagnosticKind) {
    #expect(!kind.title.isEmpty)
    #expect(kind.explanation.count > 60)
    for line in kind.explanation.split(separator: "\n") { #expect(line.count <= 100) }
  }

  @Test(arguments: Document.diagnosticKinds.filter { $0.example("Wrong:") != nil })
  func `what is called wrong gives this very diagnostic, what is called right gives none`(
    kind: DiagnosticKind
  ) throws {
    let wrong = try #require(kind.example("Wrong:"))
    let right = try #require(kind.example("Right:"))
    #expect(codes(wrong).contains(kind.code), "\(wrong)")
    #expect(codes(right) == [], "\(right)")
  }

  /// The codes of all that is found, in a reading where every leaf should be a text.
  private func codes(_ text: String) -> [String] {
    let document = Document.read(SourceFile(name: "example.yaml", text: text))
    let values = document.root?.leaves ?? []
    let cut = values.compactMap(Diagnostic.commentCutsText)
    let maps = (document.root?.sequence ?? []).compactMap(Diagnostic.textBecameMap)
    let nodes = document.root?.all ?? []
    let commas =
      nodes.flatMap { $0.mapping?.cutTexts().compactMap(\.problem) ?? [] }
      + nodes.flatMap { $0.entriesCutByComma(areSentences: true) + $0.entriesJoined }
    let odd = values.flatMap {
      Diagnostic.oddities(of: $0) + [$0.entryRunOn, .entryInEntry($0)].compactMap(\.self)
    }
    return (document.diagnostics + cut + maps + commas + odd).map(\.kind.code)
  }
}

extension DiagnosticKind {
  /// The lines under `Wrong:` or `Right:`, less their four spaces.
  fileprivate func example(_ label: String) -> String? {
    let lines = explanation.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: Substring(label)) else { return nil }
    let example = lines[(start + 1)...].prefix { $0.hasPrefix("    ") }
    return example.map { $0.dropFirst(4) }.joined(separator: "\n") + "\n"
  }
}

extension Node {
  fileprivate var leaves: [Node] {
    switch content {
    case .scalar: [self]
    case .sequence(let nodes): nodes.flatMap(\.leaves)
    case .mapping(let mapping): mapping.entries.flatMap { $0.value.leaves }
    }
  }
}
