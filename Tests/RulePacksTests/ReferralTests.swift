import LocatedYAML
import ScreeningCore
import Testing

@testable import RulePacks

struct ReferralTests {
  @Test(arguments: [
    (Audience.student, ["for-child", "for-anyone"]),
    (.adult, ["for-adult", "for-anyone"]),
    (.caregiver, ["for-adult", "for-anyone"]),
    (.professional, ["for-child", "for-adult", "for-anyone", "for-professional"]),
  ])
  func `contacts are chosen by whom the checklist speaks to`(
    audience: Audience, expected: [String]
  ) throws {
    let contacts = ["child", "adult", "anyone", "professional"].map {
      Self.contact("for-\($0)", audience: "[\($0)]")
    }
    let directory = try Self.directory(["PH": contacts])
    #expect(try Self.local(directory, [.counselling], audience) == expected)
  }

  @Test func `contacts come in the order of the needs, each once`() throws {
    let directory = try Self.directory([
      "PH": [
        Self.contact("one", needs: "[counselling]"),
        Self.contact("two", needs: "[trafficking, counselling]"),
        Self.contact("three", needs: "[directory]"),
      ]
    ])
    #expect(try Self.local(directory, [.trafficking, .counselling]) == ["two", "one"])
    let referral = try Self.referral(directory, [.trafficking, .counselling])
    #expect(referral.local.first?.needs == [.trafficking, .counselling])
  }

  @Test(arguments: [
    ([["a", "b", "c"], ["d"]], ["a", "d", "b", "c"]),
    ([["a", "b"], ["a", "c"], ["d", "c"]], ["a", "d", "b", "c"]),
    ([[], ["a"], []], ["a"]), ([], []),
  ])
  func `the first few contacts beside guidance leave none of its needs out`(
    lists: [[String]], expected: [String]
  ) {
    #expect(ContactTable.Choice.interleaved(lists) == expected)
  }

  @Test(arguments: [
    ("2025-11-24", false, true), ("2025-11-23", true, true), ("2024-11-24", true, true),
    ("2024-11-23", true, false), ("unknown", true, false),
  ])
  func `past twelve months a contact is marked, past twenty-four it is held back`(
    date: String, isMarked: Bool, isShown: Bool
  ) throws {
    let directory = try Self.directory([
      "PH": [Self.contact("dated", pageDate: date), Self.contact("fresh")]
    ])
    let entries = try Self.referral(directory, [.counselling]).local
    let dated = entries.first { $0.contact.id.value == "dated" }
    #expect((dated != nil) == isShown)
    if let dated { #expect(dated.freshness.isOld == isMarked) }
    #expect(entries.contains { $0.contact.id.value == "fresh" })
  }

  @Test func `age counts from the day a contact was verified`() throws {
    let directory = try Self.directory([
      "PH": [Self.contact("tried", pageDate: "2019", verified: "2026-11-01")]
    ])
    let entry = try #require(try Self.referral(directory, [.counselling]).local.first)
    #expect(entry.freshness.isOld == false)
    #expect(entry.freshness.words == ["verified 2026-11-01"])
  }

  @Test(
    arguments: [
      (
        "2019", "2027-01-01",
        ["from a page of 2019", "not yet confirmed by us", "may be out of date"]
      ),
      ("2027", nil, ["from a page without a date", "not yet confirmed by us"]),
      ("2026-11-02", nil, ["from a page without a date", "not yet confirmed by us"]),
      ("2026-11", "2026-11-24", ["verified 2026-11-24"]), ("2026", "2026", ["verified 2026"]),
    ] as [(String, String?, [String])])
  func `a date that cannot be right makes no contact surer`(
    page: String, verified: String?, words: [String]
  ) throws {
    let directory = try Self.directory([
      "PH": [Self.contact("one", pageDate: page, verified: verified)]
    ])
    let entry = try #require(try Self.referral(directory, [.counselling]).local.first)
    #expect(entry.freshness.words == words)
  }

  @Test func `of two that are held back, a date still to come is not the later one`() throws {
    let directory = try Self.directory([
      "PH": [
        Self.contact("old", pageDate: "2020"),
        Self.contact("to-come", pageDate: "2019", verified: "2030-01-01"),
      ]
    ])
    #expect(try Self.local(directory, [.counselling]) == ["old"])
  }

  @Test(arguments: [
    (["2020-01", "2022-05", "2021-01-01"], "contact-1"),
    (["unknown", "2020", "unknown"], "contact-1"),
  ])
  func `the last contact left for a need is shown, of equally sure ones the least old`(
    dates: [String], expected: String
  ) throws {
    let contacts = dates.enumerated().map { Self.contact("contact-\($0)", pageDate: $1) }
    let directory = try Self.directory(["PH": contacts])
    let entries = try Self.referral(directory, [.counselling]).local
    #expect(entries.map(\.contact.id.value) == [expected])
    #expect(entries.map(\.freshness.isOld) == [true])
  }

  @Test func `of those of which nobody knows the age, none stands in for another`() throws {
    let contacts = ["one", "two"].map { Self.contact($0, pageDate: "unknown") }
    let directory = try Self.directory(["PH": contacts])
    #expect(try Self.local(directory, [.counselling]) == ["one", "two"])
  }

  @Test(arguments: ["unknown", "2021"])
  func `of those that are all past their date, the one that is surer is shown`(
    unsure: String
  ) throws {
    let directory = try Self.directory([
      "PH": [
        Self.contact("unsure", pageDate: unsure, confidence: "medium"),
        Self.contact("sure", pageDate: "unknown"),
      ]
    ])
    #expect(try Self.local(directory, [.counselling]) == ["sure"])
  }

  @Test func `a contact for children is not the last one for adults`() throws {
    let directory = try Self.directory([
      "PH": [
        Self.contact("fresh-child", audience: "[child]"),
        Self.contact("old-adult", audience: "[adult]", pageDate: "2019"),
      ]
    ])
    #expect(try Self.local(directory, [.counselling], .adult) == ["old-adult"])
  }

  @Test func `an emergency number is always shown, marked where it is old`() throws {
    let directory = try Self.directory(["PH": []])
    guard case .number(let number, let freshness) = try Self.referral(directory, []).emergency
    else {
      Issue.record("there is no number")
      return
    }
    #expect(number.phone.text == "911")
    #expect(
      freshness.words == ["from a page of 2020", "not yet confirmed by us", "may be out of date"])
  }

  @Test(arguments: [nil, "ZZ"])
  func `without a country there are international contacts and no number`(country: String?) throws {
    let directory = try Self.directory([
      "PH": [Self.contact("here")], "INT": [Self.contact("anywhere")],
    ])
    let referral = try Self.referral(directory, [.counselling], country: country)
    #expect(referral.country == nil)
    #expect(referral.entries.map(\.contact.id.value) == ["anywhere"])
    guard case .whereYouAre = referral.emergency else {
      Issue.record("a number is shown without a country")
      return
    }
  }

  @Test func `international contacts come after those of the country, where it has none itself`()
    throws
  {
    let directory = try Self.directory([
      "PH": [Self.contact("here")],
      "INT": [Self.contact("anywhere"), Self.contact("images", needs: "[image_removal_minor]")],
    ])
    let referral = try Self.referral(
      directory, [.imageRemovalMinor, .counselling], country: "ph")
    #expect(referral.entries.map(\.contact.id.value) == ["here", "images"])
    #expect(referral.entries(for: .counselling).map(\.contact.id.value) == ["here"])
    #expect(referral.entries(for: .imageRemovalMinor).map(\.contact.id.value) == ["images"])
  }

  @Test(arguments: [(12, ["by-day", "at-night"], true), (23, ["at-night", "by-day"], false)])
  func `who is there now stands first, by the time of the place`(
    hour: Int, order: [String], isOpen: Bool
  ) throws {
    let directory = try Self.directory([
      "PH": [
        Self.contact("by-day", channel: "phone: \"1\", hours: \"08:00-20:00\""),
        Self.contact("at-night", channel: "phone: \"1\", hours: \"20:00-08:00\""),
      ]
    ])
    let today = try #require(CalendarDate("2026-11-24"))
    let entries = directory.referral(
      for: [.counselling], audience: .student, country: "PH", today: today,
      minuteOfWeek: { $0 == "Asia/Manila" ? hour * 60 : nil }
    ).local
    #expect(entries.map(\.contact.id.value) == order)
    #expect(entries.map { $0.ways.map(\.isOpen) } == [[true], [false]])
    #expect(
      entries.first { $0.contact.id.value == "by-day" }?.ways.map(\.isOpen) == [isOpen])
  }

  @Test(arguments: [
    (
      [Self.contact("find", needs: "[directory]"), Self.contact("other", needs: "[trafficking]")],
      "find"
    ),
    ([Self.contact("other", needs: "[trafficking]")], "other"),
  ])
  func `somebody whose need nobody serves still gets a contact`(
    contacts: [String], expected: String
  ) throws {
    let directory = try Self.directory(["INT": contacts])
    let entries = try Self.referral(directory, [.missingChildren], country: nil).entries
    #expect(entries.map(\.contact.id.value) == [expected])
  }

  @Test(arguments: [
    ("2026-10", "high", ["from a page of 2026-10", "not yet confirmed by us"]),
    ("2025", "high", ["from a page of 2025", "not yet confirmed by us", "may be out of date"]),
    (
      "unknown", "medium",
      ["from a page without a date", "not yet confirmed by us", "please check first"]
    ),
  ])
  func `a contact says how sure it is`(date: String, confidence: String, words: [String]) throws {
    let directory = try Self.directory([
      "PH": [Self.contact("one", pageDate: date, confidence: confidence)]
    ])
    let entry = try #require(try Self.referral(directory, [.counselling]).local.first)
    #expect(entry.freshness.words == words)
  }
}

extension ReferralTests {
  private static func referral(
    _ directory: ContactDirectory, _ needs: [Need], _ audience: Audience = .student,
    country: String? = "PH"
  ) throws -> Referral {
    let today = try #require(CalendarDate("2026-11-24"))
    return directory.referral(for: needs, audience: audience, country: country, today: today)
  }

  private static func local(
    _ directory: ContactDirectory, _ needs: [Need], _ audience: Audience = .student
  ) throws -> [String] {
    try referral(directory, needs, audience).local.map(\.contact.id.value)
  }

  private static func directory(_ contacts: [String: [String]]) throws -> ContactDirectory {
    let findings = Findings()
    let countries = try contacts.map { code, contacts in
      let text = """
        country: \(code)
        name: a country
        zone: Asia/Manila
        emergency: { phone: "911", source: https://example.org, page_date: 2020, collected: 2026 }
        contacts: [\(contacts.joined(separator: ", "))]
        """
      let root = try #require(Document.read(SourceFile(name: "xx.yaml", text: text)).root)
      return try #require(ContactsReader(findings: findings).country(from: root))
    }
    #expect(findings.diagnostics.map(\.message) == [])
    return ContactDirectory(countries)
  }

  private static func contact(
    _ id: String, needs: String = "[counselling]", audience: String = "[anyone]",
    pageDate: String = "2026-10-01", verified: String? = nil, confidence: String = "high",
    channel: String = "phone: \"1\""
  ) -> String {
    """
    { id: \(id), name: Somebody, for: \(needs), audience: \(audience), \
    channels: [ { \(channel) } ], source: https://example.org, page_date: \(pageDate), \
    collected: 2026-11-01, confidence: \(confidence)\(verified.map { ", verified: \($0)" } ?? "") }
    """
  }
}
