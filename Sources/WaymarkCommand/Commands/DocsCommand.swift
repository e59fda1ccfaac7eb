internal import ArgumentParser
internal import Pages
internal import RulePacks
internal import ScreeningCore

struct DocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs",
    abstract:
      "Writes packs as pages for reviewers: questions, sources, conditions in words, stories.",
    discussion: """
      The folder holds a page for each checklist, what one can do and who can help with the pages that were \
      read, and print.html: all checklists and steps on one page, with room for remarks. Conditions stand in plain words, \
      with a picture beside them where Graphviz is installed.

      Examples:
        waymark docs online-friends -o review
        waymark docs -o review
      """)

  @Argument(help: "Packs to write down; without one, all of them.", completion: .packs)
  var packs: [String] = []

  @OptionGroup var destination: SiteFolderOptions

  @Option(
    help: ArgumentHelp("The date that the pages are as of.", valueName: "yyyy-mm-dd"))
  var today: String?

  @OptionGroup var rules: RulesOptions

  func run() throws {
    try rules.use(.init(names: packs.isEmpty ? nil : packs), write)
  }

  private func write(from library: Library) throws {
    let known = library.contents.map(\.name)
    for name in packs where !known.contains(name) { throw library.noPack(named: name) }
    // What cannot be read would be missing, and nobody could see that.
    let broken = library.broken.map(\.name).filter { packs.isEmpty || packs.contains($0) }
    if !broken.isEmpty {
      Output.errors.message(
        "waymark: nothing is written, since these packs have errors: \(broken.joined(separator: ", "))"
      )
      throw Exit.findings
    }
    let folder = SiteFolder(destination.output)
    try folder.check(beside: library, force: destination.force)
    let graphviz = Graphviz()
    var isDrawn = true
    let site = ReviewSite(library, packs: packs, today: try .given(today)) { description in
      let picture = graphviz.svg(of: description)
      if picture == nil { isDrawn = false }
      return picture
    }
    try folder.write(site.files)
    if !isDrawn {
      Output.errors.message(
        "Pictures are left out: the program 'dot', which comes with Graphviz, is not here or drew none."
      )
    }
    Output.errors.message(
      "The pages are in \(destination.output). Open \(folder.file(Site.indexName)) in a browser; "
        + "\(folder.file("print.html")) is all checklists and steps on one page.")
  }
}
