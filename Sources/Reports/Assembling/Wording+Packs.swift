package import Localization
internal import Questions
package import RulePacks
package import ScreeningCore

/// Texts of packs and contacts go through the same lookup as the software's own, by paragraph.
extension Wording {
  package func say(_ text: Text) -> String {
    paragraphs(text).joined(separator: " ")
  }

  package func paragraphs(_ text: Text) -> [String] { paragraphs(text.phrase) }

  /// Each paragraph is looked up as it was written, and then filled in.
  func paragraphs(_ phrase: Phrase) -> [String] {
    phrase.written.paragraphs.map { paragraph in
      Phrase(paragraph, filling: phrase.fillings).mapped { say($0) }.text
    }
  }

  /// What a piece of guidance says, with these steps; `above` is the guidance under which its other
  /// steps stand, which is named where none are left.
  package func words(
    of guidance: Int, in planned: PlannedChecklist, steps: [Advice.Saying], above: [Int] = []
  ) -> Report.Guidance.Words {
    let text = planned.checklist.guidance[guidance]
    let elsewhere = steps.isEmpty ? above.first : nil
    return Report.Guidance.Words(
      title: say(text.title), say: text.say.map(paragraphs) ?? [],
      steps: grouped(steps, in: planned),
      above: elsewhere.map { say(planned.checklist.guidance[$0].title) })
  }

  /// The sentence of a piece of guidance that stands beside the next step: its first, or else its title.
  package func sentence(of guidance: Int, in planned: PlannedChecklist) -> String {
    let text = planned.checklist.guidance[guidance]
    return text.say.flatMap { paragraphs($0).first?.firstSentence } ?? say(text.title)
  }

  /// Whom the crisis line is for: the words of the situation that a checklist asks about.
  package func selfHarm(
    in planned: PlannedChecklist, _ mode: Report.Mode = .me
  ) -> String {
    let asked = planned.situations.indices.first { place in
      let situation = planned.plan.situations[place]
      return situation.danger == .selfHarm && situation.isAsked
    }
    return asked.map { say(planned.situations[$0].words) }
      ?? (mode == .interview ? theirSelfHarm : selfHarm)
  }

  /// Steps with the same situations in front stand together.
  private func grouped(
    _ sayings: [Advice.Saying], in planned: PlannedChecklist
  ) -> [Report.Guidance.Steps] {
    sayings.byConditions.enumerated().map { place, group in
      let condition = condition(before: group[0], in: planned)
      return Report.Guidance.Steps(
        condition: condition, heading: condition == nil && place > 0 ? inAnyCase : nil,
        group.map { say(planned.steps[$0.step].text) })
    }
  }

  /// What has to be so for a step; nil where nothing has to.
  package func condition(before saying: Advice.Saying, in planned: PlannedChecklist) -> String? {
    let clauses = planned.clauses(before: saying)
    return clauses.isEmpty ? nil : condition(clauses.map { say($0) })
  }

  /// The language of a pack's texts in this wording, for the language that they were written in.
  func language(ofTextsIn tag: String) -> Language {
    isTranslated ? language : Language(tag)
  }
}

extension [Advice.Saying] {
  /// Those with the same situations in front together, in the order of the first of each.
  package var byConditions: [[Advice.Saying]] {
    var groups: [[Advice.Saying]] = []
    for saying in self {
      if let place = groups.firstIndex(where: {
        $0[0].so == saying.so && $0[0].notSo == saying.notSo
      }) {
        groups[place].append(saying)
      } else {
        groups.append([saying])
      }
    }
    return groups
  }
}

extension String {
  /// The text up to the end of its first sentence, with the quotation mark or bracket behind it. What
  /// stands in brackets is not cut.
  var firstSentence: String {
    var depth = 0
    var end = startIndex
    while end < endIndex {
      let sign = self[end]
      if "([⟦{".contains(sign) { depth += 1 }
      if ")]⟧}".contains(sign) { depth -= 1 }
      end = index(after: end)
      guard depth <= 0, ".!?…。！？".contains(sign) else { continue }
      end = self[end...].firstIndex { !".!?…”’\"')»」』".contains($0) } ?? endIndex
      if end == endIndex || self[end] == " " || "。！？".contains(sign) { return String(self[..<end]) }
    }
    return self
  }
}
