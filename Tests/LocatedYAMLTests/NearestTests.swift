internal import LocatedYAML
internal import Testing

@Suite struct `The nearest name` {
  @Test(arguments: [
    ("only_photo", "only_photos"), ("moved_caht", "moved_chat"), ("askd_for", "asked_for"),
    ("aks", "ask"), ("cafe", "café"), ("knid", "kind"),
  ])
  func `is found for a misspelt one`(name: String, meant: String) {
    let names = ["only_photos", "moved_chat", "asked_for", "ask", "café", "kind"]
    #expect(nearest(name, in: names) == meant)
  }

  @Test(arguments: ["", "x", "entirely", "only_videos_here", String(repeating: "a", count: 100)])
  func `is not made up`(name: String) {
    #expect(nearest(name, in: ["only_photos", "moved_chat", ""]) == nil)
  }

  @Test(arguments: [
    ("low", "now"), ("no", "now"), ("know", "now"),
    ("decided", "undecided"), ("unshown", "shown"), ("ever", "never"), ("unprivate", "private"),
  ])
  func `is not another word`(name: String, other: String) {
    #expect(nearest(name, in: [other, "something_else"]) == nil)
  }

  @Test(arguments: [
    ("nwo", "now"), ("nnow", "now"), ("nw", "now"), ("soo", "soon"), ("takl", "talk"),
    ("hlp", "help"),
  ])
  func `is found for short ones too`(name: String, meant: String) {
    #expect(nearest(name, in: ["learn", "talk", "soon", "now", "help"]) == meant)
  }

  /// The same as by the whole table of edits.
  @Test func `is as near as the fewest edits make it`() {
    var random = SeededGenerator(seed: 298_701)
    for _ in 0..<2_000 {
      let letters = "abcde_".unicodeScalars.map { $0 }
      let word = { (length: Int) in
        String(
          String.UnicodeScalarView((0..<length).map { _ in letters.randomElement(using: &random)! })
        )
      }
      let (name, other) = (
        word(.random(in: 6...12, using: &random)), word(.random(in: 6...12, using: &random))
      )
      let limit = min(name.unicodeScalars.count / 3, 4)
      let isNear = name != other && Self.edits(Array(name), Array(other)) <= limit
      #expect((nearest(name, in: [other]) == other) == isNear, "\(name) \(other)")
    }
  }

  /// The fewest edits, each tried.
  private static func edits(_ left: [Character], _ right: [Character]) -> Int {
    var table = [[Int]](
      repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in 0...left.count {
      for column in 0...right.count {
        guard row > 0, column > 0 else {
          table[row][column] = row + column
          continue
        }
        let isSame = left[row - 1] == right[column - 1]
        var fewest = min(
          table[row - 1][column - 1] + (isSame ? 0 : 1), table[row - 1][column] + 1,
          table[row][column - 1] + 1)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          fewest = min(fewest, table[row - 2][column - 2] + 1)
        }
        table[row][column] = fewest
      }
    }
    return table[left.count][right.count]
  }

  @Test func `does not depend on the order of the names`() {
    #expect(nearest("abcd", in: ["abce", "abcf"]) == "abce")
    #expect(nearest("abcd", in: ["abcf", "abce"]) == "abce")
  }

  /// The letters that a name has say beforehand that another is no misspelling of it.
  @Test func `any two edits of a name are found, whatever its letters`() {
    let letters = (0x20..<0x7F).map { String(Unicode.Scalar($0)) }
    for (place, letter) in letters.enumerated() {
      let other = letters[(place * 7 + 11) % letters.count]
      let name = "some_longer_name\(letter)"
      #expect(nearest("some_longer_name\(other)s", in: ["else", name]) == name)
      #expect(nearest("some_lnoger_name", in: ["else", name]) == name)
    }
  }
}
