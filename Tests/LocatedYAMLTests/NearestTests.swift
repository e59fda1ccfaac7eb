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
    let letters = Array("abcde_")
    var (near, far) = (0, 0)
    for _ in 0..<2_000 {
      let length = Int.random(in: 6...12, using: &random)
      let name = (0..<length).map { _ in letters[Int.random(in: 0..<6, using: &random)] }
      var other = name
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 1..<(other.count - 1), using: &random)
        let letter = letters[Int.random(in: 0..<6, using: &random)]
        switch Int.random(in: 0..<4, using: &random) {
        case 0: other.insert(letter, at: place)
        case 1 where other.count > 4: other.remove(at: place)
        case 2: other.swapAt(place, place + 1)
        default: other[place] = letter
        }
      }
      let isNear = name != other && Self.edits(name, other) <= min(name.count / 3, 4)
      if isNear { near += 1 } else { far += 1 }
      #expect(
        (nearest(String(name), in: [String(other)]) == String(other)) == isNear, "\(name) \(other)")
    }
    #expect(near > 300 && far > 300)
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
