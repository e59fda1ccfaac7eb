internal import Conditions
internal import LocatedYAML
internal import Questions
internal import Testing

@Suite struct `Explanations of problems in conditions` {
  @Test func `codes are unique and in kebab case`() {
    let codes = ParsedCondition.diagnosticKinds.map(\.code)
    #expect(Set(codes).count == codes.count)
    for code in codes { #expect(code.allSatisfy { $0.isLowercase || $0 == "-" }) }
  }

  @Test(arguments: ParsedCondition.diagnosticKinds)
  func `what is called wrong gives this very problem, what is called right gives none`(
    kind: DiagnosticKind
  ) {
    #expect(kind.explanation.count > 60)
    for line in kind.explanation.split(separator: "\n") { #expect(line.count <= 100) }
    guard let wrong = kind.example("Wrong:"), let right = kind.example("Right:") else { return }
    #expect(codes(wrong).contains(kind.code), "\(wrong)")
    #expect(codes(right) == [], "\(right)")
  }

  private func codes(_ text: String) -> [String] {
    var names = SampleChecklist.scope.names
    names["mean"] = .score(main: SampleChecklist.pressure, figures: [:])
    names["group"] = .item(
      Question("group", .choice, SampleChecklist.named(["team #2"])), SampleChecklist.variable(6))
    let document = Document.read(SourceFile(name: "example.yaml", text: text))
    var found = document.diagnostics.map(\.improvedForConditions)
    for entry in document.root?.mapping?.entries ?? [] {
      let node = entry.key.scalar?.text == "when" ? entry.value : document.root ?? entry.value
      _ = ParsedCondition(node).lowered(in: Scope(names: names), reporting: &found)
    }
    return found.map(\.kind.code)
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
