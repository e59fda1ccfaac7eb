import PlainText
import Testing

@testable import Reports

struct LineBreakerTests {
  @Test func `lines are filled by cells, and wide characters take two`() {
    #expect(LineBreaker(width: 10).lines(of: "one two three") == ["one two", "three"])
    #expect(LineBreaker(width: 6).lines(of: "友だちのこと") == ["友だち", "のこと"])
  }

  @Test func `no line starts with a closing mark`() {
    #expect(LineBreaker(width: 6).lines(of: "友だち。こと") == ["友だ", "ち。こ", "と"])
  }

  @Test func `an address stays whole, so that it can be copied`() {
    let lines = LineBreaker(width: 12).lines(of: "Visit takedown.example/a/long/way now")
    #expect(lines == ["Visit", "takedown.example/a/long/way", "now"])
  }

  @Test func `an address that is too long for its margin starts further left`() {
    var page = TextPage(width: 20)
    page.add("Visit\u{A0}takedown.example/way", indent: 6)
    #expect(page.text == "      Visit\ntakedown.example/way\n")
  }

  @Test func `a combining mark takes no room`() {
    #expect("e\u{301}".cells == 1)
    #expect("กำ".cells <= 2)
  }

  @Test(arguments: Report.Sample.all, [20, 32, 40, 80])
  func `no line is wider than the terminal, but for an address`(
    sample: Report.Sample, width: Int
  ) {
    let text = TextRenderer(width: width, why: true, details: true).render(sample.report)
    for line in text.split(separator: "\n") where line.cells > width {
      #expect(line.contains(".example") || line.contains("://"))
    }
  }
}
