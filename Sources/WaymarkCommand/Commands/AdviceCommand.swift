internal import ArgumentParser
internal import Reports
internal import RulePacks

struct AdviceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "advice",
    abstract: "Prints the steps that guidance can name, and the situations that they depend on.",
    discussion: """
      Each step is written once, in a folder 'advice' beside the packs, with the situations in which it
      fits and in which it would harm. Guidance names steps under 'do'.

      Examples:
        waymark advice                                    # all steps
        waymark advice bank --sources                     # steps with a word in them
      """)

  @Argument(help: "Only steps whose name or text has this in it.")
  var word: String?

  @Flag(help: "With the pages that were read for each step.")
  var sources = false

  @OptionGroup var rules: RulesOptions

  func run() throws {
    try rules.use(.init(countries: [], names: [])) { library in
      let text = AdviceText(
        library.advice, containing: word, withSources: sources, width: Output.standard.width)
      Output.standard.text(text.text)
    }
  }
}

/// The library of steps as text to read.
private struct AdviceText {
  private let advice: AdviceLibrary
  private var page: TextPage

  var text: String { page.text }

  init(_ advice: AdviceLibrary, containing word: String?, withSources: Bool, width: Int) {
    self.advice = advice
    page = TextPage(width: width)
    let steps = advice.steps.filter { step in
      guard let word = word?.lowercased() else { return true }
      return step.name.value.contains(word) || step.text.text.lowercased().contains(word)
    }
    if word == nil { addSituations() }
    page.heading("Steps")
    if steps.isEmpty { page.add("There is no such step.", indent: 2) }
    for step in steps { add(step, withSources: withSources) }
  }

  private mutating func addSituations() {
    page.heading("Situations")
    for situation in advice.situations {
      page.add(situation.name.value, indent: 2)
      page.add("If \(situation.words.text)", indent: 4)
      page.add("If \(situation.otherwise.text)", indent: 4)
    }
  }

  private mutating func add(_ step: AdviceLibrary.Step, withSources: Bool) {
    page.gap()
    page.add(step.isLead ? "\(step.name.value) (can lead a report)" : step.name.value, indent: 2)
    page.add(step.text.text, indent: 4)
    let lists = [("only when", step.onlyWhen), ("not when", step.notWhen)]
    for (words, names) in lists where !names.isEmpty {
      page.add("\(words): \(names.map(\.value).joined(separator: ", "))", indent: 4)
    }
    if let harmless = step.harmless { page.add("harmless: \(harmless.text)", indent: 4) }
    guard withSources else { return }
    for source in step.sources {
      let date = source.pageDate.map { $0.value.description } ?? "no date"
      page.add("\(source.page.text) (\(date))", indent: 4)
      page.add(source.fact.text, indent: 6)
    }
  }
}
