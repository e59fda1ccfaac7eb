import BundledRules
import BundledScoring
import LocatedYAML
import ScreeningCore
import Testing

@testable import RulePacks

struct WithheldTests {
  @Test(arguments: Audience.allCases)
  func `what is withheld is in no choice, whoever asks`(audience: Audience) throws {
    let country = try Self.country
    let directory = ContactDirectory([country])
    let today = try #require(CalendarDate("2026-11-29"))
    let referral = directory.referral(
      for: Need.allCases, audience: audience, country: "PH", today: today)
    #expect(referral.entries.map(\.contact.id.value) == ["shown"])
    guard case .whereYouAre = referral.emergency else {
      Issue.record("a withheld number is shown")
      return
    }
    #expect(country.withheld.count == 4)
  }

  @Test func `lint names what is withheld, with its reason and how long`() throws {
    let library = Library(packs: [], contacts: ContactDirectory([try Self.country]))
    let lint = Lint(library, today: try #require(CalendarDate("2026-11-29")), wordLists: [])
    let messages = lint.report().diagnostics.filter { $0.kind.code == "withheld-contact" }
      .map(\.message)
    #expect(messages.count == 4)
    #expect(
      messages.first
        == "the emergency number was read on 2026-11-01 and is withheld (two numbers); confirm it "
        + "and take 'withheld' away, or take the entry out")
  }

  @Test func `a bundled contact that is withheld is in no choice of its country`() throws {
    let folder = try #require(BundledRules.folder)
    let directory = Library(folders: [folder], modules: bundledModules).contacts
    let today = try #require(CalendarDate("2026-11-29"))
    var withheld = 0
    for country in directory.countries {
      withheld += country.withheld.count
      let shown = directory.referral(
        for: Need.allCases, audience: .professional, country: country.code.value, today: today
      ).entries.map(\.contact.id.value)
      #expect(Set(shown).isDisjoint(with: country.withheld.contacts.map(\.id.value)))
    }
    #expect(withheld >= 5)
  }

  private static var country: ContactDirectory.Country {
    get throws {
      let facts =
        "source: https://example.org, page_date: 2026-10-01, collected: 2026-11-01"
      let contact = { (id: String, line: String) in
        """
          - { id: \(id), name: Somebody, for: [counselling], audience: [anyone],
              channels: [ { phone: "1" } ], \(facts), \(line) }
        """
      }
      let text = """
        country: PH
        name: a country
        emergency: { phone: "911", withheld: two numbers, \(facts) }
        contacts:
        \(contact("shown", "confidence: high"))
        \(contact("unsure", "confidence: low, withheld: one old page"))
        \(contact("sure", "confidence: high, withheld: it moved"))
        \(contact("without-reason", "confidence: high, withheld: [x]"))
        """
      let root = try #require(Document.read(SourceFile(name: "ph.yaml", text: text)).root)
      return try #require(ContactsReader(findings: Findings()).country(from: root))
    }
  }
}
