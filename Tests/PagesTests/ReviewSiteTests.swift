import Foundation
import Pages
import RulePacks
import TestSupport
import Testing

/// Packs as pages for reviewers who read no YAML.
struct ReviewSiteTests {
  private func pages(
    of packs: String..., draw: @escaping (String) -> String? = { _ in nil }
  ) throws -> [String: String] {
    let day = try #require(Bundled.day)
    let site = ReviewSite(Bundled.library, packs: packs, today: day, draw: draw)
    return Dictionary(uniqueKeysWithValues: site.files.map { ($0.name, $0.html) })
  }

  private func newOnlineFriend() throws -> String {
    try #require(pages(of: "online-friends")["online-friends-new_online_friend.html"])
  }

  @Test func `a page has every question, every piece of guidance and every story`() throws {
    let page = try #require(
      try pages(of: "online-friends")["online-friends-new_online_friend.html"])
    let text = try Markup(page).text
    let planned = try Bundled.library.checklist(named: "new_online_friend")
    for item in planned.checklist.items { #expect(text.contains(item.ask.text)) }
    for guidance in planned.checklist.guidance { #expect(text.contains(guidance.title.text)) }
    for story in Bundled.library.scenarios where story.checklist.id == planned.id {
      #expect(text.contains(story.scenario.story.paragraphs[0]))
    }
  }

  @Test func `conditions stand in plain words, and steps with the situations that they harm in`()
    throws
  {
    let page = try #require(
      try pages(of: "online-friends")["online-friends-new_online_friend.html"])
    let text = try Markup(page).text
    for words in [
      "the number of answers ticked at “Is any of this so right now?” is 1 or more",
      "“How does it feel when they write?” is “Not so good” (step 3) or more",
      "the figure “pressure” is 5 or more", "the figure “signs · images” is 1 or more",
      "(not if the person can come to where you are; or you live with the person",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test func `no condition of a bundled pack is left to be read as code`() throws {
    for (name, page) in try pages() where name != "contacts.html" {
      for sign in ["&amp;&amp;", "||", "size(", " == "] {
        #expect(!page.contains(sign), "\(name) has \(sign)")
      }
    }
  }

  @Test func `the picture leads from questions to what follows from them`() throws {
    var descriptions: [String] = []
    let page = try pages(of: "online-friends") { description in
      descriptions.append(description)
      return "<svg>A \"picture\"</svg>"
    }["online-friends-new_online_friend.html"]
    let description = try #require(descriptions.first)
    #expect(description.contains("i0 [label=\"Has this friend said they might\\nshow something"))
    #expect(description.contains("i1 -> i2 [style=dashed]"))
    #expect(description.contains("s0 -> g"))
    #expect(
      try #require(page).contains(
        "src=\"data:image/svg+xml,%3Csvg%3EA%20%22picture%22%3C%2Fsvg%3E\""))
  }

  @Test func `without a program that draws, the words stand alone`() throws {
    let page = try #require(
      try pages(of: "online-friends")["online-friends-new_online_friend.html"])
    #expect(!page.contains("<img"))
  }

  @Test func `what one can do and who can help have their pages and days beside them`() throws {
    let files = try pages(of: "online-friends")
    let steps = try Markup(try #require(files["steps.html"])).text
    #expect(steps.contains("Stop replying. You owe them no answer."))
    let contacts = try Markup(try #require(files["contacts.html"])).text
    #expect(contacts.contains("Makabata Helpline 1383"))
    #expect(contacts.contains("Held back:"))
    #expect(try #require(files["print.html"]).contains("Remarks:"))
  }
}
