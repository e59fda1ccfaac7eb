internal import ArgumentParser
internal import Localization
internal import Pages
internal import RulePacks
internal import ScreeningCore

struct ExportSiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract:
      "Writes all checklists and stories as a folder of pages, for a school's server or a stick.",
    discussion: """
      The folder holds index.html, a page for each checklist and story, and a list of the stories. \
      It works from a memory stick as well as from any web server, needs nothing but itself, and \
      sends nothing. Answers are kept nowhere. Pages have numbers for names, so that a history tells \
      little. index.html is written last: where it is, the site is whole.

      Examples:
        waymark export site --region PH -o site
        waymark export site --region GB --region IE -o site
        waymark export site -o site                          # the contacts of all countries
        waymark export site --region PH --language en --language ar-XB -o site
      """)

  @OptionGroup var destination: SiteFolderOptions

  @Option(
    help: ArgumentHelp(
      "A country whose contacts the pages have, such as PH; can be given several times.",
      discussion: """
        With one country every page is for it. With several, or without this, which gives all of \
        them, the index asks once.
        """,
      valueName: "cc"),
    completion: .countries)
  var region: [String] = []

  @Option(
    help: ArgumentHelp(
      "A language of the pages: en; can be given several times.",
      discussion: """
        The first one is that of index.html; each other has a folder of its own, by its tag, with an \
        index in it. en-XA and ar-XB are made up, for checks of the layout and not for people.
        """,
      valueName: "tag"),
    completion: LanguageOptions.completion)
  var language: [String] = []

  @Option(
    help: ArgumentHelp(
      "The date on which the age of contacts is worked out.", valueName: "yyyy-mm-dd"))
  var today: String?

  @OptionGroup var rules: RulesOptions

  func run() throws {
    try rules.use(.init(countries: region.isEmpty ? nil : region), write)
  }

  private func write(from library: Library) throws {
    let folder = SiteFolder(destination.output)
    try folder.check(beside: library, force: destination.force)
    try library.checkForPages()
    let wordings = try wordings()
    let countries = try region.compactMap { try library.contacts.country(given: $0) }
    let site = Site(
      library, countries: region.isEmpty ? nil : countries, today: try .given(today))
    var files: [Site.File] = []
    do throws(Site.Refusal) {
      for (place, wording) in wordings.enumerated().reversed() {
        let prefix = place == 0 ? "" : wording.language.tag + "/"
        let others = wordings.enumerated().filter { $0.offset != place }.map {
          SiteIndex.OtherLanguage(
            $0.element,
            at: (place == 0 ? "" : "../")
              + ($0.offset == 0 ? "" : $0.element.language.tag + "/") + Site.indexName)
        }
        files += try site.files(wording: wording, languages: others)
          .map { .init(name: prefix + $0.name, html: $0.html) }
      }
    } catch {
      Output.errors.message("waymark: " + error.sentence)
      throw Exit.findings
    }
    try folder.write(files)
    Output.errors.message(
      "The site is in \(destination.output); checklists: \(site.checklists.count), stories: \(site.stories.count). "
        + "Open \(folder.file(Site.indexName)) in a browser.")
  }

  /// The texts in each language that was named, once each.
  private func wordings() throws -> [Wording] {
    var wordings: [Wording] = []
    for tag in language.isEmpty ? [Language.english.tag] : language {
      let wording = try Wording.given(tag)
      if !wordings.contains(where: { $0.language == wording.language }) { wordings.append(wording) }
    }
    return wordings
  }
}
