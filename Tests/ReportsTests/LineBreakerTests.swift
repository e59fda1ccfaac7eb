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

  @Test func `a combining mark takes no room, a vowel beside its consonant takes a cell`() {
    #expect("e\u{301}".cells == 1)
    #expect("กำ".cells == 2)
    #expect("កា".cells == 2)
    #expect("👨\u{200D}👩\u{200D}👧".cells == 2)
    #expect("🇵🇭".cells == 2)
  }

  @Test(arguments: [
    (11, "ខ្ញុំ\u{200B}ចង់\u{200B}និយាយ\u{200B}ជាមួយ", ["ខ្ញុំចង់និយាយ", "ជាមួយ"]),
    (10, "ฉัน\u{200B}อยาก\u{200B}คุย\u{200B}กับ\u{200B}ใคร", ["ฉันอยากคุยกับ", "ใคร"]),
    (8, "ຂ້ອຍ\u{200B}ຢາກ\u{200B}ເວົ້າ", ["ຂ້ອຍຢາກ", "ເວົ້າ"]),
    (10, "ကျွန်တော်\u{200B}ပြော\u{200B}ချင်", ["ကျွန်တော်ပြော", "ချင်"]),
    (12, "photo\u{200B}graph of\u{200B} me\u{200B}", ["photograph", "of me"]),
    (5, "photo\u{200B}graph", ["photo", "graph"]),
  ])
  func `a line ends where a zero-width space allows it, and none is printed`(
    width: Int, text: String, lines: [String]
  ) {
    #expect(LineBreaker(width: width).lines(of: text.sanitized) == lines)
  }

  @Test(arguments: ["ขอความช่วยเหลือได้ทุกเมื่อ", "អ្នកអាចសុំជំនួយបានគ្រប់ពេល", "ຂໍຄວາມຊ່ວຍເຫຼືອ", "အကူအညီတောင်းပါ"])
  func `texts without blanks stay within the width and lose nothing`(sentence: String) {
    let clusters = Array(sentence)
    for seed in 0..<40 {
      let text = (0..<4).map { part in
        clusters.enumerated().map { place, cluster in
          let isHint = (place * 7 + part * 3 + seed * 5) % (2 + seed % 9) == 0
          return String(cluster) + (isHint ? "\u{200B}" : "")
        }.joined()
      }.joined(separator: " ")
      for width in 10...40 {
        let lines = LineBreaker(width: width).lines(of: text.sanitized)
        for line in lines { #expect(line.columns <= width, "\(line)") }
        let printed = lines.joined().unicodeScalars.filter { $0 != " " }
        let written = text.unicodeScalars.filter { $0 != " " && $0 != "\u{200B}" }
        #expect(printed.elementsEqual(written))
      }
    }
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

extension String {
  /// The columns of a terminal that goes by code points, as wcwidth does: marks that do not stand
  /// beside their letter take none.
  fileprivate var columns: Int {
    unicodeScalars.count { scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: false
      default: true
      }
    }
  }
}
