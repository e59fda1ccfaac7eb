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

  @Test func `does not depend on the order of the names`() {
    #expect(nearest("ab", in: ["ac", "ad"]) == "ac")
    #expect(nearest("ab", in: ["ad", "ac"]) == "ac")
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
