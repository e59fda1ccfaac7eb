internal import HTMLKit
internal import RulePacks

/// What one can do, with the situations in which it would harm, and the pages it rests on.
struct ReviewSteps {
  private let advice: AdviceLibrary
  private let heading: String

  /// `heading` is the element of the title of a step.
  init(_ site: ReviewSite, heading: String) {
    advice = site.advice
    self.heading = heading
  }

  func add(to page: inout HTML) {
    page.element(
      "p",
      """
      Every step is written once. Which of them somebody reads depends on their situation: a step that would harm \
      there is left out, and one that may not fit stands behind an “If”.
      """)
    for step in advice.steps {
      page.element("article") { part in
        part.element(heading, step.text.text)
        part.facts([
          ("Only if", advice.whatMustBeSo(for: step)), ("Not if", advice.whatKeepsAway(step)),
          ("Harms nobody", step.harmless?.text), ("Leads to", step.need?.inWords),
          ("Called", step.name.value),
        ])
        guard !step.sources.isEmpty else { return }
        part.element("ul") { list in
          for source in step.sources {
            let date = source.pageDate.map { "of \($0.value)" } ?? "without a date"
            list.element("li") { line in
              line.text("\(source.fact.text) (")
              line.element("a", ["href": source.page.text, "rel": "noreferrer"], source.page.text)
              line.text(", \(date), read \(source.read.value))")
            }
          }
        }
      }
    }
  }
}
