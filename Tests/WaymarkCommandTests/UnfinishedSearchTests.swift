import FoundationEssentials
import Testing

/// What `lint` says at last where it could not search to the end.
struct UnfinishedSearchTests {
  @Test(arguments: [
    ([31], "article / One", "nothing found, but 1 search was not finished"),
    ([31, 33], "article", "0 errors, 1 warning, but 2 searches were not finished"),
  ])
  func `the last line says how many searches were not finished`(
    sums: [Int], source: String, line: String
  ) throws {
    let folder = try Self.folder(source, sums: sums)
    let program = try Program("lint", "even", "--rules", folder.url.path)
    #expect(program.output.split(separator: "\n").last.map(String.init) == line)
    #expect(program.output.hasSuffix("\n"))
    #expect(program.errors == "")
    #expect(program.exitCode == 0, "what is not known is no fault of the pack")
  }

  /// A folder with a pack in which each guidance for an odd sum takes a search to its limit.
  static func folder(_ firstSource: String = "article / One", sums: [Int]) throws
    -> TemporaryFolder
  {
    let folder = try TemporaryFolder()
    try folder.write(pack, to: "even/pack.yaml")
    try folder.write(checklist(firstSource: firstSource, sums), to: "even/even.yaml")
    return folder
  }

  private static let pack = """
    format: 1
    pack: even
    version: 0.1.0
    title: Even sums
    language: en
    license: CC-BY-4.0
    validation: { status: none }
    sources: { article: An article }
    patterns: { leverage: Using something private }
    checklists: [even.yaml]
    """

  /// Forty signs of which each adds two, and guidance for odd sums: none can be reached, which only
  /// shows once all ways of answering were gone through.
  private static func checklist(firstSource: String, _ sums: [Int]) -> String {
    let names = (0..<40).map { "sign_\($0)" }
    let items = names.map {
      let source = $0 == names.first ? firstSource : "article / One"
      return "      - { id: \($0), kind: yes_no, ask: Is it so?, sign: leverage, "
        + "source: \(source) }"
    }
    let guidance = sums.map {
      "  - { id: at_\($0), when: total == \($0), urgency: talk, title: At \($0), "
        + "say: Tell someone., refer: [directory] }"
    }
    return """
      checklist: even
      title: Even sums
      audience: student
      modes: [self]
      sections:
        - id: all
          title: Some questions
          items:
      \(items.joined(separator: "\n"))
      scores:
        total: { module: weighted-sum, weights: { \(names.map { "\($0): 2" }.joined(separator: ", ")) } }
      guidance:
      \(guidance.joined(separator: "\n"))
        - { id: everyone, always: true, urgency: learn, title: Good to know, say: Talk to someone., refer: [directory] }
      """
  }
}
