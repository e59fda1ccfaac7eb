internal import HTMLKit
internal import Localization
internal import Reports
package import RulePacks
package import ScreeningCore
internal import Web

/// Packs as pages for reviewers who read no YAML: what is asked and why, what follows from it, in which words,
/// and who is named.
package struct ReviewSite {
  let packs: [Pack]
  let checklists: [PlannedChecklist]
  let stories: [PlannedScenario]
  let advice: AdviceLibrary
  let contacts: ContactDirectory
  let today: CalendarDate
  let wording = Wording.english
  /// Draws a picture that is described in the language of Graphviz, as SVG; nil where it cannot.
  let draw: (String) -> String?

  /// With the packs of these names, or all of the library.
  package init(
    _ library: Library, packs names: [String], today: CalendarDate,
    draw: @escaping (String) -> String?
  ) {
    packs = library.packs.map(\.pack).filter { names.isEmpty || names.contains($0.name.value) }
    let chosen = Set(packs.map(\.name.value))
    checklists = library.checklists.filter { chosen.contains($0.pack.name.value) }
    stories = library.scenarios.filter { chosen.contains($0.checklist.pack.name.value) }
    advice = library.advice
    contacts = library.contacts
    self.today = today
    self.draw = draw
  }

  /// Every page, the index last.
  package var files: [Site.File] {
    checklists.map { planned in
      Site.File(
        name: Self.fileName(of: planned),
        html: page(planned.checklist.title.text) { ReviewChecklist(planned, in: self).add(to: &$0) }
      )
    } + [
      Site.File(
        name: Self.steps, html: page("What one can do", ReviewSteps(self, heading: "h2").add)),
      Site.File(name: Self.contactsName, html: page("Who can help", ReviewContacts(self).add)),
      Site.File(name: Self.print, html: board),
      Site.File(name: Site.indexName, html: page("Packs for review", addIndex)),
    ]
  }

  static let steps = "steps.html"
  static let contactsName = "contacts.html"
  static let print = "print.html"

  static func fileName(of planned: PlannedChecklist) -> String {
    "\(planned.pack.name.value)-\(planned.checklist.name.value).html"
  }

  private func page(_ title: String, _ content: (inout HTML) -> Void) -> String {
    frame(title).html { body in
      body.element("nav", ["aria-label": "Pages"]) { nav in
        nav.element("ul") { list in
          for (name, words) in [
            (Site.indexName, "All checklists"), (Self.steps, "What one can do"),
            (Self.contactsName, "Who can help"), (Self.print, "All checklists and steps, to print"),
          ] {
            list.element("li") { $0.element("a", ["href": name], words) }
          }
        }
      }
      body.element("main") { main in
        main.element("h1", title)
        content(&main)
      }
    }
  }

  /// All checklists and their steps on one page, with room for remarks.
  private var board: String {
    frame("For the review board").html { body in
      body.element("main") { main in
        main.element("h1", "For the review board")
        main.element("p", "As of \(today). Write beside each part what you would change, and why.")
        for planned in checklists {
          main.element("section", ["class": "checklist"]) { part in
            part.element("h2", planned.checklist.title.text)
            ReviewChecklist(planned, in: self, withRemarks: true).add(to: &part)
          }
        }
        main.element("section", ["class": "checklist"]) { part in
          part.element("h2", "What one can do")
          ReviewSteps(self, heading: "h3").add(to: &part)
        }
      }
    }
  }

  private func frame(_ title: String) -> PageFrame {
    var frame = PageFrame(wording: wording, kind: "review", style: .review)
    frame.title = title
    frame.hasLeaveButton = false
    return frame
  }

  private func addIndex(to main: inout HTML) {
    main.element(
      "p",
      """
      For whoever reviews these packs: every question with its source, when each piece of guidance is shown and \
      what it says, and the stories that test it. As of \(today).
      """)
    for pack in packs {
      main.element("h2", pack.title.text)
      main.facts([
        ("Name", "\(pack.name.value) \(pack.version)"),
        ("Language", wording.languageName(pack.language)),
        ("Licence", pack.license ?? "none is stated"),
        ("Tried out with people", pack.validation.inWords),
      ])
      main.element("ul") { list in
        for planned in checklists where planned.pack.name.value == pack.name.value {
          list.element("li") { line in
            line.element("a", ["href": Self.fileName(of: planned)], planned.checklist.title.text)
          }
        }
      }
    }
  }
}

extension Pack.Validation {
  var inWords: String {
    let words =
      switch status {
      case .none: "no"
      case .piloted: "with some people"
      case .validated: "in a study"
      }
    return citation.map { "\(words): \($0.text)" } ?? words
  }
}

extension HTML {
  /// Facts, each with what it is; those without a value are left out.
  mutating func facts(_ facts: [(String, String?)]) {
    guard facts.contains(where: { $0.1 != nil }) else { return }
    element("dl") { list in
      for (name, value) in facts {
        guard let value else { continue }
        list.element("dt", name)
        list.element("dd", value)
      }
    }
  }
}

extension HTMLStyle {
  fileprivate static let review = HTMLStyle(WebFile.pageStyle + WebFile.reviewStyle)
}
