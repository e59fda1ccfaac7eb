internal import ArgumentParser
internal import RulePacks
internal import Skeletons

struct NewContactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contacts",
    abstract: "Begins a file of contacts, for a country or for what is offered near you.",
    discussion: """
      The file stands in a folder 'contacts', beside the packs. Its contacts stand beside those of the \
      country that are there already.

      Examples:
        waymark new contacts nl-schools
        waymark new contacts is --in my-rules
      """)

  @Argument(help: "The two letters of the country, and perhaps a word of your own: nl-schools.")
  var name: String

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("The folder of rules that it is put into.", valueName: "dir"),
    completion: .directory)
  var place = "."

  @OptionGroup var rules: RulesOptions

  private var code: String { name.prefix { $0 != "-" }.uppercased() }

  func validate() throws {
    try NameStyle.kebabCase.check(name, of: "a file of contacts")
    try place.checkFolder(of: "in")
    guard code.utf8.count == 2, code.utf8.allSatisfy({ 0x41...0x5A ~= $0 }) else {
      throw ValidationError(
        "a file of contacts is named after its country: two letters such as nl, or nl-schools")
    }
  }

  func run() throws {
    let contacts = rules.load(.init(names: [])).contacts
    let country = contacts[code]
    if country == nil, let other = contacts.country(called: code) {
      throw ValidationError(
        "\(code) is among the places that \(other.code.value) is there for (\(other.name.text)), and a file of its "
          + "own would take their place; write '\(other.code.value.lowercased())-…'")
    }
    let zone = country?.zone.map { "zone: \($0.text)" }
    let file = NewFolder.File(
      "contacts/\(name).yaml", Skeleton.contacts,
      replacing: [
        "country: XX": "country: \(code)", "xx-…": "\(name)-…",
        "the place": country?.name.text.replacing("\"", with: "'") ?? code,
        "# zone: …": zone ?? "# zone: …",
      ])
    let folder = NewFolder(place)
    try folder.write([file])
    Output.errors.message(
      """
      The file is \(folder.file(file.place)). Write a contact into it, and look at it; until then 'lint' \
      names what a country without contacts lacks:
        waymark lint --rules \(folder.name)
        waymark contacts --region \(code) --rules \(folder.name)
      """)
  }
}
