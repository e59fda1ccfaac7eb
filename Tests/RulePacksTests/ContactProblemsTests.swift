import LocatedYAML
import ScreeningCore
import TestSupport
import Testing

@testable import RulePacks

struct ContactProblemsTests {
  @Test(arguments: [
    Problem(
      "number-not-quoted", "a telephone number stands in quotes; write \"1383\"",
      contact("channels: [ { phone: 1️⃣1383 } ]")),
    Problem(
      "channels-not-apart",
      "a channel is one way to reach somebody; give each its own line in 'channels'",
      contact("channels: [ 1️⃣{ phone: \"1\", web: https://example.org } ]")),
    Problem(
      "channels-not-apart",
      "a channel is one way to reach somebody; write one of phone, sms, whatsapp, chat, email, web, app",
      contact("channels: [ 1️⃣{ note: free } ]")),
    Problem(
      "bad-address",
      "'javascript:alert(1)' is no web address; write http:// or https:// and a host with nothing "
        + "before it, such as https://example.org/help",
      contact("channels: [ { phone: \"1\" }, { web: 1️⃣\"javascript:alert(1)\" } ]")),
    Problem(
      "bad-address",
      "'https://help.example@evil.example' is no web address; write http:// or https:// and a host "
        + "with nothing before it, such as https://example.org/help",
      contact("channels: [ { phone: \"1\" }, { web: 1️⃣\"https://help.example@evil.example\" } ]")),
    Problem(
      "bad-address", "'nobody' is no email address; write one such as help@example.org",
      contact("channels: [ { phone: \"1\" }, { email: 1️⃣nobody } ]")),
    Problem(
      "bad-address",
      "'call us' is no telephone number; write its digits, such as \"0800 1111\", and what else "
        + "there is to know in 'note'",
      contact("channels: [ { sms: \"1\" }, { phone: 1️⃣call us } ]")),
    Problem(
      "bad-address",
      "'1383 / 1384 / 1385' is no telephone number; write its digits, such as \"0800 1111\", and what else "
        + "there is to know in 'note'",
      contact("channels: [ { sms: \"030/123456\" }, { phone: 1️⃣\"1383 / 1384 / 1385\" } ]")),
    Problem(
      "bad-address",
      "'*100#' is no number to write to; write its digits, such as \"0800 1111\", and what else "
        + "there is to know in 'note'",
      contact("channels: [ { phone: \"1\" }, { sms: 1️⃣\"*100#\" } ]")),
    Problem(
      "bad-address",
      "'**21*5#' gives a command to a telephone or its network, and calls nobody; write a number "
        + "that somebody answers",
      contact("channels: [ { email: a@b.example }, { phone: 1️⃣\"**21*5#\" } ]")),
    Problem(
      "bad-address",
      "'-1383-' is no telephone number; write its digits, such as \"0800 1111\", and what else "
        + "there is to know in 'note'",
      contact("channels: [ { sms: \"1\" }, { phone: 1️⃣\"-1383-\" } ]")),
    Problem(
      "bad-address",
      "'(02 1343' is no telephone number; write its digits, such as \"0800 1111\", and what else "
        + "there is to know in 'note'",
      contact("channels: [ { sms: \"1\" }, { phone: 1️⃣\"(02 1343\" } ]")),
    Problem(
      "twice-in-list", "this stands in 'channels' twice; take one of them out",
      contact("channels: [ { phone: \"13 83\" }, { phone: 1️⃣\"1383\" } ]")),
    Problem(
      "unknown-key", "a channel has no key 'url'; did you mean 'web'?",
      contact("channels: [ { phone: \"1\" }, { 1️⃣url: https://example.org } ]")),
    Problem(
      "twice-in-list", "this stands in 'languages' twice; take one of them out",
      contact("channels: [ { phone: \"1\" } ]\n    languages: [en, 1️⃣EN]")),
    Problem(
      "bad-language", "'xx' is the tag of no language; write one such as en or pt-BR",
      contact("channels: [ { phone: \"1\" } ]\n    languages: [1️⃣xx]")),
    Problem(
      "bad-language", "'english' is not a language tag; did you mean 'en'?",
      contact("channels: [ { phone: \"1\" } ]\n    languages: [fil, 1️⃣english]")),
    Problem(
      "bad-language", "'Spansh' is not a language tag; did you mean 'es'?",
      contact("channels: [ { phone: \"1\" } ]\n    languages: [1️⃣Spansh]")),
    Problem(
      "bad-language", "'every one' is not a language tag; write one such as en or pt-BR",
      contact("channels: [ { phone: \"1\" } ]\n    languages: [1️⃣every one]")),
    Problem(
      "no-value",
      "'languages' has nothing in its list; write something into it, or leave the key out",
      contact("channels: [ { phone: \"1\" } ]\n    languages: 1️⃣[]")),
    Problem(
      "bad-address",
      "'javascript:alert(2)' is no web address; write that of the page the facts were read on, such "
        + "as https://example.org/help",
      contact("source: 1️⃣javascript:alert(2)")),
    Problem(
      "bad-date", "'24.05.2024' is not a date; write 2026-11-23, 2026-11 or 2026, or unknown",
      contact("page_date: 1️⃣24.05.2024")),
    Problem(
      "bad-date", "'unknown' is not a date; write 2026-11-23, 2026-11 or 2026",
      contact("collected: 1️⃣unknown")),
    Problem(
      "unknown-word", "'confidence' does not know 'sure'; it is one of high, medium, low",
      contact("confidence: 1️⃣sure")),
    Problem(
      "unknown-word", "'for' does not know 'councelling'; did you mean 'counselling'?",
      contact("for: [1️⃣councelling]")),
    Problem(
      "unknown-word",
      "'audience' does not know 'children'; it is one of child, adult, anyone, professional",
      contact("audience: [1️⃣children]")),
    Problem(
      "missing-key", "'for' has nothing in its list; write 'for: [child_helpline]'",
      contact("for: 1️⃣[]")),
  ])
  func `a problem of a contact is reported at its place`(problem: Problem) throws {
    let source = MarkedSource(problem.text)
    let findings = Findings()
    let root = try #require(Document.read(source.file).root)
    _ = ContactsReader(findings: findings).country(from: root)
    problem.expect(findings.ordered, in: source)
  }

  @Test(arguments: [
    Problem(
      "older-key",
      "'needs' is called 'for' now; write 'for: [child_helpline, counselling]', the need that the "
        + "service exists for first, and what it only helps with besides into 'also'",
      contact("for: X").replacing("for: X", with: "1️⃣needs: [child_helpline, counselling]")),
    Problem(
      "older-key", "'needs' is 'for' and 'also' now, and 'for' is there; take 'needs' out",
      contact("for: [counselling]\n    1️⃣needs: [child_helpline]")),
    Problem(
      "twice-in-list", "'counselling' stands in 'for' already; take it out of 'also'",
      contact("for: [counselling]\n    also: [1️⃣counselling, bank]")),
    Problem(
      "bad-zone",
      "'GMT+8' is no time zone; write the IANA name of one, such as Asia/Manila",
      contact("name: One\n    zone: 1️⃣GMT+8")),
    Problem(
      "bad-date",
      "'page_date' is one date, without brackets; write 2026-11-23, 2026-11 or 2026, or unknown",
      contact("page_date: 1️⃣[2026-11-23]")),
    Problem(
      "low-but-shown",
      "what is of low confidence is shown to nobody; write why as 'withheld: …', or take the entry "
        + "out",
      contact("confidence: 1️⃣low")),
    Problem(
      "bad-country",
      "'Philippines' is not a country code; write two capitals, such as PH, or INT for every "
        + "country",
      "country: 1️⃣Philippines\nname: the Philippines\ncontacts: []\nemergency: \(emergency)"),
  ])
  func `a problem of a country is reported at its place`(problem: Problem) throws {
    let source = MarkedSource(problem.text)
    let findings = Findings()
    let root = try #require(Document.read(source.file).root)
    _ = ContactsReader(findings: findings).country(from: root)
    problem.expect(findings.ordered, in: source)
  }

  @Test func `all that is wrong with addresses is found in one run, the emergency number too`()
    throws
  {
    let text = """
      country: PH
      name: the Philippines
      emergency: { phone: ask, source: nowhere, page_date: 2026, collected: 2026, note: "\\u200B" }
      contacts:
        - id: ph-one
          name: "\\u2800"
          for: [counselling]
          audience: [child]
          channels: [ { phone: "one" }, { whatsapp: "+63 #1" }, { email: a@b@c.example, note: "\\u2060" } ]
          source: ftp://example.org
          page_date: 2026-01-01
          collected: 2026-11-23
          confidence: high
          cost: "\\uFEFF"
      """
    let findings = Findings()
    let root = try #require(Document.read(SourceFile(name: "ph.yaml", text: text)).root)
    let country = ContactsReader(findings: findings).country(from: root)
    #expect(country?.contacts.count == 0 && country?.emergency == nil)
    let codes = findings.ordered.map(\.kind.code)
    #expect(codes.count { $0 == "bad-address" } == 6)
    #expect(codes.count { $0 == "no-value" } == 4)
    #expect(codes.count == 10)
  }

  @Test(arguments: [("source: nowhere", "bad-address"), ("note: all day", "missing-key")])
  func `a number stays although its source leads nowhere, and counts as of unknown age`(
    line: String, code: String
  ) throws {
    let dates = "page_date: 2026-01-01, collected: 2026-11-01, verified: 2026-11-02"
    let text = """
      country: PH
      name: the Philippines
      emergency: { phone: "911", \(line), \(dates) }
      contacts:
        - { id: ph-one, name: One, for: [counselling], audience: [child], confidence: high,
            channels: [ { phone: "1" } ], \(line), \(dates) }
      """
    let findings = Findings()
    let root = try #require(Document.read(SourceFile(name: "ph.yaml", text: text)).root)
    let country = try #require(ContactsReader(findings: findings).country(from: root))
    #expect(findings.ordered.map(\.kind.code) == [code, code])
    #expect(country.emergency?.phone.text == "911")
    #expect(country.contacts.map(\.id.value) == ["ph-one"])
    for record in [country.emergency?.record, country.contacts.first?.record] {
      let record = try #require(record)
      #expect(record.source == nil && record.verified == nil && record.pageDate == nil)
    }
  }

  @Test(arguments: [
    "1383", "116 111", "(021) 3190-1556", "+44 20 7946 0000", "1-800-THE-LOST", "0508 NETSAFE",
    "*765", "#8891", "+63 (2) 8888.1234", "0800\u{2011}1111", "000", "+31 20 261 5275",
  ])
  func `a number may be written as people write it`(number: String) {
    #expect(TelephoneNumber(number) != nil)
  }

  @Test(arguments: [
    ("**21*5#", true), ("*#06#", true), ("*100#", true), ("##002#", true), ("*21*0800 1111#", true),
    ("112#", true), ("*765", false), ("#8891", false), ("+44 20 7946 0000", false), ("112", false),
  ])
  func `what would forward calls or command the network is no number to call`(
    number: String, isCommand: Bool
  ) {
    #expect(TelephoneNumber(number)?.isCommand == isCommand)
    #expect(Contact.Channel.Means.phone.allows(number) != isCommand)
    #expect(Contact.Channel.Means.sms.allows(number) == !number.contains { "*#".contains($0) })
  }

  @Test(arguments: [
    "", "call us", "THE-LOST", "112 or 110", "0800 1111 ext 2", "112+", "tel:112",
    "112;phone-context",
    "112\u{200B}1", "１１２", "1\u{301}12", "123456789012345678901", "+", "112,1", "١١٢",
  ])
  func `what cannot be pressed on a telephone is no number`(number: String) {
    #expect(TelephoneNumber(number) == nil)
  }

  @Test(arguments: [
    "https://example.org", "http://www.example.org/a?b=c#d", "HTTPS://Example.ORG:8443/",
    "https://xn--bcher-kva.example/ü", "https://example.org/l'aide/@help",
    "https://0800222777.org.za",
  ])
  func `a web address names its host`(address: String) {
    #expect(WebAddress(address) != nil)
  }

  @Test(arguments: [
    "", "example.org", "www.example.org", "ftp://example.org", "https:example.org", "https://",
    "https:///a", "https://localhost", "https://.org", "https://a..org", "https://-a.org",
    "https://user@example.org", "https://user:secret@example.org", "https://a.org:x/",
    "https://a.org:123456", "https://a.org\\@b.org", "https://a.org/ b", "https://a.org/\u{202E}x",
    "https://a.org/<b>", "https://bücher.example", "https:/\u{301}/a.org", "https://127.0.0.1",
    " https://a.org", "javascript:alert(1)//https://a.org", "https://a.org/\u{200B}",
  ])
  func `what leads to no host, or hides it, is no web address`(address: String) {
    #expect(WebAddress(address) == nil)
  }

  private static let emergency =
    "{ phone: \"911\", source: https://example.org, page_date: 2026, collected: 2026 }"

  /// A country with one contact, in which one key is written otherwise.
  static func contact(_ line: String) -> String {
    let key = line.prefix { $0 != ":" } + ":"
    let lines = [
      "id: ph-one", "name: One", "for: [counselling]", "audience: [child]",
      "channels: [ { phone: \"1\" } ]", "source: https://example.org", "page_date: 2026-01-01",
      "collected: 2026-11-23", "confidence: high",
    ].map { $0.hasPrefix(key) ? line : $0 }
    return """
      country: PH
      name: the Philippines
      emergency: \(emergency)
      contacts:
        - \(lines.joined(separator: "\n    "))
      """
  }
}
