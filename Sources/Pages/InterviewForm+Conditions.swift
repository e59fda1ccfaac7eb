internal import Localization
internal import Reports
internal import RulePacks

extension InterviewForm {
  /// A condition by the numbers of items; `withTexts`: and by their words.
  func words(of condition: PlainCondition, withTexts: Bool = false) -> String {
    ConditionWords(
      checklist: checklist, wording: wording, name: { number(of: $0, withText: withTexts) },
      isTicked: tickedByHow.contains
    ).words(of: condition)
  }

  private func number(of index: Int, withText: Bool) -> String {
    let item = checklist.items[index]
    let text = "“" + wording.say(item.ask) + "”"
    // What does not stand on this form is called by its words.
    guard let number = numbers[index].map(String.init) else { return text }
    return withText ? "\(number) \(text)" : number
  }
}

extension InterviewForm {
  /// When an item is for this person, as far as what stands on this form says so.
  func plainWhen(of item: Checklist.Item) -> PlainCondition? {
    checklist.plainWhen(of: item)?.among(page.planned.has(item:))
  }

  func plainWhen(of guidance: Checklist.Guidance) -> PlainCondition? {
    checklist.plainWhen(of: guidance)?.among(page.planned.has(item:))
  }
}
