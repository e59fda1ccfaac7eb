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
}
