internal import HTMLKit
internal import Reports
internal import RulePacks
internal import ScreeningCore

extension ReviewChecklist {
  func addGuidance(to page: inout HTML) {
    for index in planned.plan.byUrgency {
      let guidance = checklist.guidance[index]
      page.element("article") { part in
        part.element(withRemarks ? "h4" : "h3", wording.say(guidance.title))
        part.element("p", ["class": "soft"], wording.urgency(guidance.urgency))
        for paragraph in guidance.say?.paragraphs ?? [] { part.element("p", paragraph) }
        part.element("dl") { list in
          if let when = checklist.plainWhen(of: guidance) {
            list.fact("Shown if") { add(when, to: &$0) }
          } else {
            list.fact("Shown") { $0.text("to everyone") }
          }
          addSteps(of: index, to: &list)
          if !guidance.needs.isEmpty {
            list.fact("Leads to") {
              $0.text(guidance.needs.map { $0.value.inWords }.joined(separator: ", "))
            }
          }
          list.fact("Stories") { $0.text(storyNames(showing: index)) }
          list.fact("Called") { $0.text(guidance.name.value) }
        }
      }
    }
  }

  /// What one can do, and in which situations it is said, or said with an "If".
  private func addSteps(of index: Int, to list: inout HTML) {
    let steps = planned.plan.guidance[index].steps
    guard !steps.isEmpty else { return }
    list.fact("What one can do") { fact in
      fact.element("ol") { lines in
        for step in steps {
          let words = planned.steps[step]
          let rule = words.name.flatMap { site.advice.step(named: $0.value) }
          let conditions = rule.map { site.advice.conditions(of: $0) } ?? ""
          lines.element("li", words.text.text + (conditions.isEmpty ? "" : " (\(conditions))"))
        }
      }
    }
  }

  private func storyNames(showing guidance: Int) -> String {
    let names = stories.filter { $0.outcome.shown.contains(guidance) }.map(\.story.nameInWords)
    return names.isEmpty ? "none shows it" : names.joined(separator: ", ")
  }

  func addStories(to page: inout HTML) {
    for (story, outcome) in stories {
      page.element("article") { part in
        part.element(withRemarks ? "h4" : "h3", story.nameInWords)
        for paragraph in story.scenario.story.paragraphs { part.element("p", paragraph) }
        part.element("dl") { list in
          list.fact("Answers") { fact in
            fact.element("ul") { lines in
              for (index, item) in story.checklist.checklist.items.enumerated() {
                guard item.isQuestion, story.checklist.has(item: index),
                  let key = story.key(ofItem: index, wording)
                else { continue }
                lines.element("li", "\(wording.say(item.ask)) \(key.answer)")
              }
            }
          }
          list.fact("Shown") { $0.text(titles(outcome.shown)) }
          if !outcome.undecided.isEmpty {
            list.fact("Left open") { $0.text(titles(outcome.undecided)) }
          }
          list.fact("As expected") {
            $0.text(ScenarioRun(story).passed ? "yes" : "no: see waymark test")
          }
        }
      }
    }
  }

  private func titles(_ guidance: [Int]) -> String {
    guidance.map { wording.say(checklist.guidance[$0].title) }.joined(separator: "; ")
  }
}

extension AdviceLibrary {
  /// In which situations a step is said, and in which not, in words; empty where it always is.
  func conditions(of step: Step) -> String {
    [
      whatMustBeSo(for: step).map { "only if \($0)" },
      whatKeepsAway(step).map { "not if \($0)" },
    ].compactMap(\.self).joined(separator: "; ")
  }

  /// The situations that all have to be so for a step; nil where there are none.
  func whatMustBeSo(for step: Step) -> String? { words(of: step.onlyWhen, joinedBy: "; and ") }

  /// The situations of which any keeps a step away; nil where there are none.
  func whatKeepsAway(_ step: Step) -> String? { words(of: step.notWhen, joinedBy: "; or ") }

  private func words(of situations: [Name], joinedBy joint: String) -> String? {
    let words = situations.map { situation(named: $0.value)?.words.text ?? $0.value }
    return words.isEmpty ? nil : words.joined(separator: joint)
  }
}

extension Need {
  /// The word for it that files have, as words.
  var inWords: String { rawValue.replacing("_", with: " ") }
}
