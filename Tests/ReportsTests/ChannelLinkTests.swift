import Reports
import ScreeningCore
import Testing

struct ChannelLinkTests {
  @Test func `a number that a telephone might take for a command is to be read, and is no link`() {
    let report = Report(
      checklist: Report.friends, mode: .me,
      emergency: .init(
        numbers: [.init(.phone, "*112#")],
        record: .init(source: "https://emergency.example")), shown: [],
      contacts: [
        Report.Contact(
          id: "xx-star", name: "Star", needs: ["counselling"], channels: [.init(.phone, "*765")],
          record: .init(source: "https://star.example"))
      ])
    let page = HTMLRenderer().render(report)
    #expect(page.contains("*765") && page.contains("*112#"))
    #expect(!page.contains("tel:"))
    #expect(!MarkdownRenderer(details: true).render(report).contains("tel:"))
  }

  @Test(arguments: [
    (Report.Channel(.phone, "1383"), "tel:1383"),
    (.init(.phone, "(021) 3190-1556"), "tel:02131901556"),
    (.init(.phone, "+44 20 7946 0000"), "tel:+442079460000"),
    (.init(.phone, "1-800-THE-LOST"), "tel:18008435678"),
    (.init(.sms, "55 501"), "sms:55501"),
    (.init(.whatsapp, "+34 600 000 016"), "https://wa.me/34600000016"),
    (.init(.email, "help@lighthouse.example"), "mailto:help@lighthouse.example"),
    (.init(.web, "https://reportit.example/start/"), "https://reportit.example/start/"),
    (.init(.web, "https://talk.example:8443/@help"), "https://talk.example:8443/@help"),
  ])
  func `a number or address becomes a link that dials`(channel: Report.Channel, link: String) {
    #expect(channel.link == link)
  }

  @Test(arguments: [
    Report.Channel(.phone, "javascript:alert(1)"), .init(.phone, "ask at the desk"),
    .init(.phone, ""), .init(.phone, "112 or 110"), .init(.whatsapp, "600 000 016"),
    .init(.email, "a@b.example?body=x"), .init(.email, "nobody"),
    .init(.web, "http://reportit.example"), .init(.web, "javascript:alert(1)"),
    .init(.web, "https://x.example/\"><b>"), .init(.app, "Help in your pocket"),
    .init(.phone, "#8891"), .init(.phone, "*765"), .init(.phone, "*#06#"), .init(.sms, "*100#"),
    .init(.whatsapp, "+34*600"), .init(.phone, "0800\u{301} 1111"), .init(.phone, "１１２"),
    .init(.web, "https://known.example@evil.example/"), .init(.web, "https://a:b@evil.example"),
    .init(.web, "https://@evil.example"), .init(.web, "https://"), .init(.web, "https:///x"),
    .init(.web, "https://nowhere"), .init(.web, "https://x.example\u{301}/"),
    .init(.email, "a@b@evil.example"), .init(.email, "a\u{301}@b.example"), .init(.email, "a@b"),
  ])
  func `what cannot be dialled with certainty is text`(channel: Report.Channel) {
    #expect(channel.link == nil)
  }
}
