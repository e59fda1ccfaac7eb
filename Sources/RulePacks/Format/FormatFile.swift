/// A kind of file that a maintainer writes.
package struct FormatFile: Sendable {
  /// What commands call it: one word in small letters.
  package let name: String
  /// Where such files stand, in plain words without a full stop.
  package let place: String
  package let mapping: FormatMapping
  /// What may be written in place of ``mapping``, if anything.
  package let shortForm: FormatShape?

  init(
    _ name: String, _ place: String, _ mapping: FormatMapping, shortForm: FormatShape? = nil
  ) {
    self.name = name
    self.place = place
    self.mapping = mapping
    self.shortForm = shortForm
  }
}

/// The pack format as a whole: what stands in each kind of file.
package enum PackFormat {
  package static let files = [
    FormatFile("pack", "`pack.yaml` in the folder of a pack", PackKeys.mapping),
    FormatFile(
      "checklist", "in the folder of a pack; `checklists` in its `pack.yaml` names them",
      ChecklistKeys.mapping),
    FormatFile(
      "scenario",
      "in the folder of a pack; `scenarios` in its `pack.yaml` names them, or their folder",
      ScenarioKeys.mapping),
    FormatFile(
      "contacts", "in `contacts`, beside the packs, one for each country", CountryKeys.mapping),
    FormatFile("advice", "in `advice`, beside the packs", AdviceKeys.mapping),
    FormatFile(
      "duties", "in `duties`, beside the packs, one for each country", PlaceDutiesKeys.mapping),
    FormatFile("wording", "in `wording`, beside the packs", WordListKeys.mapping),
    FormatFile(
      "answers", "anywhere; `--answers` names them", AnswersFileKeys.mapping,
      shortForm: AnswersFileKeys.answers.shape),
  ]

  /// The mappings of all files and those within them, each once.
  package static var mappings: [FormatMapping] {
    files.flatMap(\.mapping.withInner).reduce(into: []) { mappings, next in
      if !mappings.contains(where: { $0.what == next.what }) { mappings.append(next) }
    }
  }
}
