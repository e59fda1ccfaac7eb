internal import Localization
internal import Questions
internal import Reports
internal import RulePacks

extension InterviewForm {
  /// A condition by the numbers of items; `withTexts`: and by their words.
  func words(of condition: PlainCondition, withTexts: Bool = false) -> String {
    switch condition {
    case .answer(let index, let option, let isSo):
      answer(index, option, isSo: isSo, withText: withTexts)
    case .all(let parts): wording.all(parts.map { part(of: $0, withTexts) })
    case .any(let parts): any(of: parts, withTexts)
    case .atLeast(let least, let parts):
      wording.atLeast(least, parts.map { part(of: $0, withTexts) })
    case .written(let text): text
    }
  }

  /// Several answers to one item stand together behind its number.
  private func any(of parts: [PlainCondition], _ withTexts: Bool) -> String {
    var said: [String] = []
    var rest = parts[...]
    while let first = rest.popFirst() {
      guard case .answer(let index, _?, true) = first else {
        said.append(part(of: first, withTexts))
        continue
      }
      var labels: [String] = []
      var others = [first]
      while let next = rest.first, case .answer(index, _?, true) = next {
        others.append(next)
        rest.removeFirst()
      }
      for case .answer(_, let option?, _) in others {
        labels.append("“" + wording.say(option.label) + "”")
      }
      said.append(
        wording.isOne(of: labels, number(of: index, withText: withTexts)))
    }
    return wording.any(said)
  }

  private func number(of index: Int, withText: Bool) -> String {
    let item = checklist.items[index]
    let text = "“" + wording.say(item.ask) + "”"
    // What does not stand on this form is called by its words.
    guard let number = numbers[index].map(String.init) else { return text }
    return withText ? "\(number) \(text)" : number
  }

  private func part(of condition: PlainCondition, _ withTexts: Bool) -> String {
    let words = words(of: condition, withTexts: withTexts)
    if case .answer = condition { return words }
    return "(" + words + ")"
  }

  private func answer(
    _ index: Int, _ option: Question.Option?, isSo: Bool, withText: Bool
  ) -> String {
    let number = number(of: index, withText: withText)
    if let option { return wording.isAnswered(number, wording.say(option.label), isSo: isSo) }
    return tickedByHow.contains(index)
      ? wording.isTicked(number, isSo: isSo)
      : wording.isAnswered(number, wording.say(.yes), isSo: isSo)
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
