internal import Localization
internal import Questions
internal import Reports
internal import RulePacks
internal import ScreeningCore

/// Conditions in words, by what their items are called: a number on a form, or their question.
struct ConditionWords {
  let checklist: Checklist
  let wording: Wording
  /// What an item, by its place, is called.
  let name: (Int) -> String
  /// Whether an item is ticked, and not answered with yes or no.
  var isTicked: (Int) -> Bool = { _ in false }

  func words(of condition: PlainCondition) -> String {
    switch condition {
    case .answer(let index, let option, let isSo): answer(index, option, isSo: isSo)
    case .all(let parts): wording.all(parts.map(part))
    case .any(let parts): any(of: parts)
    case .atLeast(let least, let parts): wording.atLeast(least, parts.map(part))
    case .comparison(let left, let comparison, let right): compare(left, comparison, right)
    case .noComparison(let left, let comparison, let right):
      wording.notSo(compare(left, comparison, right))
    case .written(let text): text
    }
  }

  /// The parts of a condition that has some, each answer to one item once; nil where it is one line.
  func parts(of condition: PlainCondition) -> (lead: Lead, parts: [Part])? {
    switch condition {
    case .all(let parts): (.all, parts.map(Part.condition))
    case .any(let parts): (.any, joined(parts))
    case .atLeast(let least, let parts): (.atLeast(least), parts.map(Part.condition))
    default: nil
    }
  }

  /// How many parts of a condition have to hold.
  enum Lead { case all, any, atLeast(Int) }

  /// A part of a condition: another condition, or several answers to one item in a line.
  enum Part {
    case condition(PlainCondition)
    case line(String)
  }

  /// Several answers to one item stand together behind its name.
  private func joined(_ parts: [PlainCondition]) -> [Part] {
    var joined: [Part] = []
    var rest = parts[...]
    while let first = rest.popFirst() {
      guard case .answer(let index, let option?, true) = first else {
        joined.append(.condition(first))
        continue
      }
      var options = [option]
      while let next = rest.first, case .answer(index, let option?, true) = next {
        options.append(option)
        rest.removeFirst()
      }
      let labels = options.map { "“" + wording.say($0.label) + "”" }
      joined.append(.line(wording.isOne(of: labels, name(index))))
    }
    return joined
  }

  private func any(of parts: [PlainCondition]) -> String {
    wording.any(
      joined(parts).map { part in
        switch part {
        case .condition(let condition): self.part(of: condition)
        case .line(let words): words
        }
      })
  }

  private func part(of condition: PlainCondition) -> String {
    let words = words(of: condition)
    return switch condition {
    case .answer, .comparison: words
    default: "(" + words + ")"
    }
  }

  private func answer(_ index: Int, _ option: Question.Option?, isSo: Bool) -> String {
    if let option { return wording.isAnswered(name(index), wording.say(option.label), isSo: isSo) }
    return isTicked(index)
      ? wording.isTicked(name(index), isSo: isSo)
      : wording.isAnswered(name(index), wording.say(.yes), isSo: isSo)
  }

  private func compare(_ left: PlainValue, _ comparison: Comparison, _ right: PlainValue) -> String
  {
    wording.compare(
      value(left, beside: right), comparison, value(right, beside: left))
  }

  /// A number beside a scale is called by the words of its step.
  private func value(_ value: PlainValue, beside other: PlainValue) -> String {
    switch value {
    case .item(let index): return name(index)
    case .count(let index): return wording.ticked(at: name(index))
    case .score(let name, let figure): return wording.figure(name, figure)
    case .number(let number):
      if case .item(let index) = other, let step = Int(number.decimal),
        let option = checklist.items[index].question.options.first(where: {
          $0.name == number.decimal
        }),
        checklist.items[index].question.kind == .scale
      {
        return wording.step(wording.say(option.label), step)
      }
      return number.decimal
    }
  }
}
