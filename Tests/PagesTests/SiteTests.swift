import BundledRules
import BundledScoring
import Foundation
import Localization
import Pages
import RulePacks
import ScreeningCore
import Testing

/// A site of files, made of a small pack.
struct SiteTests {
  @Test func `the same packs on the same day make the same files`() throws {
    let files = try Self.site().files(wording: .english)
    let again = try Self.site().files(wording: .english)
    #expect(files.map(\.name) == again.map(\.name))
    #expect(files.map(\.html) == again.map(\.html))
    #expect(files.last?.name == "index.html", "where it is, the site is whole")
  }

  @Test func `every link of a list leads to a file, and every file can be come to`() throws {
    let files = try Self.site().files(wording: .english)
    let names = Set(files.map(\.name))
    var linked: Set<String> = []
    for list in files where ["index.html", "stories.html"].contains(list.name) {
      for link in try Markup(list.html).elements("a") {
        guard let target = link.attributes["href"], !target.hasPrefix("https:") else { continue }
        #expect(names.contains(target), "\(target)")
        linked.insert(target)
      }
    }
    #expect(linked == names)
  }

  @Test func `no page of it has a way to ask for anything or to keep anything`() throws {
    for file in try Self.site().files(wording: .english) {
      for element in try Markup(file.html).elements {
        #expect(element.attributes["src"] == nil)
        if element.name == "link" {
          #expect(element.attributes["href"]?.hasPrefix("data:") == true)
        }
      }
      for way in [
        "fetch(", "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon", "import(", "url(",
        "@import", "connect-src", "localStorage", "sessionStorage", "indexedDB", "cookie",
        "caches.", "serviceWorker", "pushState",
      ] {
        // The one entry of history that is kept ahead holds nothing (decision 14).
        let html = file.html.replacing("history.pushState('ahead', '')", with: "")
        #expect(!html.contains(way), "\(file.name): \(way)")
      }
    }
  }

  @Test func `only a page that an index leads to takes a country from its address`() throws {
    let planned = try Bundled.library.checklist(named: "new_online_friend")
    for isInSite in [false, true] {
      let page = try OfflinePage(
        planned, contacts: Bundled.library.contacts, place: .askedFor,
        today: #require(Bundled.day), isInSite: isInSite)
      #expect(page.html.contains("location.hash") == isInSite)
      #expect(page.html.contains("data-code=\"ph\"") == isInSite)
    }
  }

  @Test(arguments: Bundled.names)
  func `every bundled checklist invites, with a drawing of its own kind`(name: String) throws {
    let checklist = try Bundled.library.checklist(named: name).checklist
    let invitation = try #require(checklist.invitation?.text)
    #expect(invitation.split(separator: " ").count <= 10)
    #expect(invitation.last?.isPunctuation == false)
    #expect(checklist.mark != .sheet)
    let grade = try #require(ReadingGrade([invitation]).tenths)
    #expect(grade <= 60, "\(invitation): \(grade)")
  }

  @Test func `a checklist without an invitation is found by its title`() throws {
    let index = try #require(Self.site().files(wording: .english).last)
    let text = try Markup(index.html).text(in: "cards")
    #expect(text.contains("A message"))
  }

  @Test func `a site for one country asks for none, and has the contacts of no other`() throws {
    let files = try Self.site(for: ["GB"]).files(wording: .english)
    for file in files {
      #expect(try Markup(file.html).element("country") == nil, "\(file.name)")
      #expect(!file.html.contains("Makabata"))
    }
    #expect(files[0].html.contains("999"))
    let both = try Self.site(for: ["GB", "PH"]).files(wording: .english)
    #expect(try Markup(both[0].html).element("country") != nil)
    #expect(try Markup(#require(both.last).html).elements("option").count == 3)
  }

  private static func site(for countries: [String] = ["GB", "PH"]) throws -> Site {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "StoryPack").path
    let steps = try #require(BundledRules.folder)
    let library = Library(
      folders: [folder, steps], modules: bundledModules,
      extent: .init(countries: ["PH", "GB"], names: ["a_message"]))
    return Site(
      library, countries: countries.compactMap { library.contacts[$0] },
      today: try #require(Bundled.day))
  }
}
