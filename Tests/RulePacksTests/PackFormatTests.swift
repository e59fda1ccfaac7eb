import BundledRules
import Foundation
import LocatedYAML
import Questions
import ScreeningCore
import Testing

@testable import RulePacks

struct PackFormatTests {
  @Test(arguments: PackFormat.mappings)
  func `what there is in a pack is explained in plain words`(mapping: FormatMapping) {
    #expect(Set(mapping.names).count == mapping.names.count)
    for line in [mapping.meaning] + mapping.keys.map(\.meaning) {
      #expect(line.first?.isLowercase == true && line.last != "." && line.count <= 100, "\(line)")
      let words = line.lowercased().split { !$0.isLetter }.map(String.init)
      #expect(Self.wordsOfProgrammers.intersection(words) == [], "\(line)")
    }
  }

  private static let wordsOfProgrammers: Set<String> = [
    "array", "boolean", "enum", "field", "integer", "json", "map", "mapping", "node", "null",
    "object", "parse", "scalar", "schema", "string", "syntax", "value", "yaml",
  ]

  @Test(arguments: Key.all)
  func `the example of a key can be written`(key: Key) throws {
    let findings = Findings()
    // An entry with nothing but its name is a mistake of its own.
    let other = key.mapping.keys.first { $0.name != key.name }
    let second = key.name == "id" ? other.map { "\n\($0.name): \($0.example)" } ?? "" : ""
    let document = Document.read("\(key.name): \(key.declared.example)\(second)")
    let fields = try #require(document.root.flatMap { MappingReader($0, key.mapping, findings) })
    try #require(key.declared as? any Readable).read(in: fields)
    #expect((document.diagnostics + findings.diagnostics).map(\.message) == [])
  }

  @Test(arguments: Key.all.filter { $0.mapping.others == nil })
  func `a misspelt key is taken for the one that was meant`(key: Key) throws {
    for place in key.name.indices {
      var misspelt = key.name
      misspelt.insert(key.name[place], at: place)
      let findings = Findings()
      let root = try #require(Document.read("\(misspelt): \(key.declared.example)").root)
      let fields = try #require(MappingReader(root, key.mapping, findings))
      #expect(
        findings.diagnostics.map(\.message) == [
          "\(key.mapping.what) has no key '\(misspelt)'; did you mean '\(key.name)'?"
        ])
      #expect(fields[key.declared] != nil)
    }
  }

  @Test func `the examples together make files with nothing wrong in them`() throws {
    let findings = Findings()
    let read = { (mapping: FormatMapping) in
      try #require(Document.read(Sample.text(of: mapping)).root)
    }
    let pack = PackReader(findings: findings).pack(from: try read(PackKeys.mapping))
    let checklist = ChecklistReader(pack: try #require(pack), modules: [], findings: findings)
      .checklist(from: try read(ChecklistKeys.mapping))?.checklist
    let story = ScenarioReader(findings: findings).scenario(from: try read(ScenarioKeys.mapping))
    let country = ContactsReader(findings: findings).country(from: try read(CountryKeys.mapping))
    let words = WordList(from: try read(WordListKeys.mapping), findings)
    let duties = DutiesReader(findings: findings).place(from: try read(PlaceDutiesKeys.mapping))
    #expect(DiagnosticRenderer().render(findings.diagnostics) == "")
    #expect(duties?.duties.first?.sources.count == 1)
    #expect(checklist?.items.count == Question.Kind.allCases.count)
    #expect(checklist?.guidance.count == 2 && checklist?.scores.count == 1)
    #expect(story?.reasons.count == 1 && words?.entries.count == 1)
    #expect(country?.contacts.first?.channels.count == Contact.Channel.Means.allCases.count)
    #expect(country?.emergency != nil && country?.withheld.count == 1)
  }

  @Test(arguments: Question.Kind.allCases)
  func `every key that a kind of item takes is declared`(kind: Question.Kind) {
    #expect(kind.keys.filter { !ItemKeys.mapping.names.contains($0) } == [])
  }

  @Test(arguments: [PlaceDutiesKeys.mapping, DutyKeys.mapping, DutySourceKeys.mapping])
  func `the guide to duties forgets no key`(mapping: FormatMapping) throws {
    let folder = try #require(BundledRules.folder)
    let guide = try String(contentsOfFile: "\(folder)/duties/README.md", encoding: .utf8)
    #expect(mapping.names.filter { !guide.contains("`\($0)`") } == [])
  }

  @Test(arguments: [
    CountryKeys.mapping, EmergencyKeys.mapping, ContactKeys.mapping, ChannelKeys.mapping,
  ])
  func `the guide to contacts forgets no key`(mapping: FormatMapping) throws {
    let folder = try #require(BundledRules.folder)
    let guide = try String(contentsOfFile: "\(folder)/contacts/README.md", encoding: .utf8)
    #expect(mapping.names.filter { !guide.contains("`\($0)`") } == [])
  }
}

extension FormatMapping: CustomTestStringConvertible {
  public var testDescription: String { what }
}

/// A key with the mapping that it stands in.
struct Key: CustomTestStringConvertible, Sendable {
  let mapping: FormatMapping
  let declared: any DeclaredKey

  var name: String { declared.name }
  var testDescription: String { "'\(name)' of \(mapping.what)" }

  static let all = PackFormat.mappings.flatMap { mapping in
    mapping.keys.map { Key(mapping: mapping, declared: $0) }
  }
}

/// A key of whatever type that can be read.
private protocol Readable {
  func read(in fields: MappingReader)
}

extension FormatKey: Readable {
  func read(in fields: MappingReader) { _ = fields.read(self) }
}

/// Files that are put together from the examples of the pack format.
private enum Sample {
  /// All keys of a mapping, and those of what stands in it.
  static func text(of mapping: FormatMapping) -> String {
    // What is withheld is in no country, so the sample is not.
    text(of: mapping) { mapping.what != EmergencyKeys.mapping.what || $0 != "withheld" }
  }

  private static func text(of key: any DeclaredKey) -> String {
    switch key.shape {
    case .mapping(let inner): "\(key.name):\n\(text(of: inner).indented(by: 2))"
    case .map(_, to: .mapping(let inner)):
      "\(key.name):\n  pressure:\n\(text(of: inner).indented(by: 4))"
    case .list(of: .mapping(let inner), _):
      "\(key.name):\n"
        + variants(of: inner).map { "  -\n\($0.indented(by: 4))" }.joined(separator: "\n")
    default: "\(key.name): \(example(of: key))"
    }
  }

  /// One for each kind of item and means of a channel, and guidance with and without a condition:
  /// keys that exclude one another stand apart.
  private static func variants(of mapping: FormatMapping) -> [String] {
    switch mapping.what {
    case ItemKeys.mapping.what:
      Question.Kind.allCases.map { kind in
        text(of: mapping, replacing: ["id": kind.rawValue, "kind": kind.rawValue]) {
          kind.accepts($0)
        }
      }
    case GuidanceKeys.mapping.what:
      [
        text(of: mapping) { $0 != "when" },
        text(of: mapping, replacing: ["id": "for_everyone"]) { $0 != "always" },
      ]
    case ChannelKeys.mapping.what:
      Contact.Channel.Means.words.map { word in
        text(of: mapping) {
          [word, "hours", "note"].contains($0)
        }
      }
    case ContactKeys.mapping.what:
      [
        text(of: mapping) { $0 != "needs" && $0 != "withheld" },
        text(of: mapping, replacing: ["id": "ph-other"]) { $0 != "needs" },
      ]
    default: [text(of: mapping)]
    }
  }

  private static func text(
    of mapping: FormatMapping, replacing values: [String: String] = [:],
    where stands: (String) -> Bool
  ) -> String {
    mapping.keys.filter { stands($0.name) }
      .map { key in values[key.name].map { "\(key.name): \($0)" } ?? text(of: key) }
      .joined(separator: "\n")
  }

  /// The example of a key, with something in the place of what it leaves out; notes stand only in
  /// interviews.
  private static func example(of key: any DeclaredKey) -> String {
    switch (key.name, key.example.contains("…")) {
    case ("choices", true): "{ same_place: Where we met, private_app: In a private app }"
    case ("source", true): "https://example.org/help"
    case ("modes", _): "[interview]"
    default: key.example
    }
  }
}

extension Document {
  fileprivate static func read(_ text: String) -> Document {
    read(SourceFile(name: "sample.yaml", text: text))
  }
}
