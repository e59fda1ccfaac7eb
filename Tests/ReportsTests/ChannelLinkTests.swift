import Reports
import Testing

struct ChannelLinkTests {
  @Test(arguments: [
    (Report.Channel(.phone, "1383"), "tel:1383"),
    (.init(.phone, "(021) 3190-1556"), "tel:02131901556"),
    (.init(.phone, "+44 20 7946 0000"), "tel:+442079460000"),
    (.init(.phone, "1-800-THE-LOST"), "tel:18008435678"),
    (.init(.phone, "#8891"), "tel:%238891"),
    (.init(.phone, "*765"), "tel:*765"),
    (.init(.sms, "55 501"), "sms:55501"),
    (.init(.whatsapp, "+34 600 000 016"), "https://wa.me/34600000016"),
    (.init(.email, "help@lighthouse.example"), "mailto:help@lighthouse.example"),
    (.init(.web, "https://reportit.example/start/"), "https://reportit.example/start/"),
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
  ])
  func `what cannot be dialled with certainty is text`(channel: Report.Channel) {
    #expect(channel.link == nil)
  }
}
