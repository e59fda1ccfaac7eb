extension Plan {
  /// What may be so for the person, as far as it decides which steps fit.
  package struct Situation: Hashable, Sendable {
    /// True where it was asked about and is so.
    package let isSo: Condition
    /// True where it was asked about and is not so.
    package let isNotSo: Condition
    /// Whether it is one in which the emergency number or the crisis line comes first.
    package let danger: Danger?

    /// A situation that the checklist has no question about.
    package static func notAsked(_ danger: Danger? = nil) -> Situation {
      Situation(isSo: .constant(false), isNotSo: .constant(false), danger: danger)
    }

    /// A situation that rests on items; it is asked about on a sheet where one of them applies.
    package init(_ condition: Condition, in items: [Item], danger: Danger? = nil) {
      let asked = Condition.any(condition.items.map { Self.applies($0, in: items) })
      self.init(
        isSo: .all([asked, condition]), isNotSo: .all([asked, !condition]), danger: danger)
    }

    /// That an item is asked, going by the answers before it.
    static func applies(_ place: Int, in items: [Item]) -> Condition {
      let item = items[place]
      return item.when.constant == true
        ? .constant(true) : .applies(.value(of: place, in: item.domain))
    }

    init(isSo: Condition, isNotSo: Condition, danger: Danger?) {
      self.isSo = isSo
      self.isNotSo = isNotSo
      self.danger = danger
    }

    /// Whether the checklist has a question about it.
    package var isAsked: Bool { isSo.constant != false || isNotSo.constant != false }

    /// The items that it rests on.
    ///
    /// Taken from each by itself: one of two conditions that rule each other out always holds, and so
    /// together they would rest on nothing.
    package var items: [Int] { isSo.items + isNotSo.items.filter { !isSo.items.contains($0) } }
  }

  /// Why help comes first in a situation.
  package enum Danger: Int, CaseIterable, Sendable {
    /// Somebody may get hurt, or is kept from leaving.
    case harm
    /// The person thinks of hurting themselves.
    case selfHarm
  }

  /// One thing to do, and the situations in which it fits and in which it harms, by index.
  package struct Step: Hashable, Sendable {
    package let onlyWhen: [Int]
    package let notWhen: [Int]
    /// Whether it harms nobody whom it does not fit: a situation that was not asked about then
    /// counts as not so, and otherwise as possible.
    package let isHarmless: Bool
    /// Whether it does good though nothing else is read.
    package let isLead: Bool
    /// What it asks for help with; nil: with what its guidance does.
    package let need: Need?

    package init(
      onlyWhen: [Int], notWhen: [Int], isHarmless: Bool, isLead: Bool, need: Need? = nil
    ) {
      self.onlyWhen = onlyWhen
      self.notWhen = notWhen
      self.isHarmless = isHarmless
      self.isLead = isLead
      self.need = need
    }
  }

  /// The conditions under which a step stands in a report: not at all where `possible` is false, by
  /// itself where `plain` is true, and otherwise with the situations that are not known in front.
  struct StepConditions {
    let possible: Condition
    let plain: Condition

    init(_ step: Step, in situations: [Situation]) {
      var (possible, plain): ([Condition], [Condition]) = ([], [])
      for place in step.onlyWhen {
        let situation = situations[place]
        possible.append(step.isHarmless ? situation.isSo : !situation.isNotSo)
        plain.append(situation.isSo)
      }
      for place in step.notWhen {
        let situation = situations[place]
        possible.append(!situation.isSo)
        plain.append(step.isHarmless ? !situation.isSo : situation.isNotSo)
      }
      self.possible = .all(possible)
      self.plain = .all(plain)
    }
  }
}
