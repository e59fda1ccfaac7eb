internal import ArgumentParser
internal import CaseDocuments
internal import CaseFiles
internal import Platform
internal import Reports
internal import RulePacks

struct CaseShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Prints all that a case keeps, line by line, and which keys open it.",
    discussion: """
      Answers stand in the words of the checklist that they were given to. What that has no words for any \
      more stands as the file has it; nothing is left out.

      Such as: waymark case show FILE
      """)

  @OptionGroup var file: CaseOptions
  @OptionGroup var rules: RulesOptions

  func run() throws {
    Process.keepMemoryToItself()
    let opened = try file.open(for: .reading)
    let record = try file.reporting { try opened.record() }
    let words = AnswerWords(rules.surroundings(of: record).checklist)
    let history = CaseHistory(record, keyCount: opened.keyCount, words: words.words)
    Output.standard.text(TextRenderer(width: Output.standard.width).render(history.document))
  }
}

extension RulesOptions {
  /// The checklist that a case was led with last, and the name of its country; nil where there was none, or it
  /// is not here.
  func surroundings(of record: CaseRecord) -> (checklist: PlannedChecklist?, place: String?) {
    guard let name = record.sessions.last?.checklist else { return (nil, nil) }
    let code = record.sessions.last { $0.place != nil }?.place
    let library = load(.init(countries: code.map { [$0] } ?? [], names: [name]))
    let country = code.flatMap { library.contacts.country(called: $0) }
    return (
      try? library.checklist(named: name), country.map { Report.Place($0).title }
    )
  }
}
