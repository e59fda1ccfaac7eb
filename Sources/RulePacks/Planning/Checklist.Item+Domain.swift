internal import Conditions
package import ScreeningCore

extension Checklist.Item {
  /// The values it can take in a plan; nil where they could not be read.
  package var domain: Plan.Domain? {
    switch kind {
    case .notice, .note: .notice
    case .yesNo: .yesNo
    case .choice: choices.isEmpty ? nil : .choice(choices.count)
    case .choices:
      1...Plan.Domain.mostChoices ~= choices.count ? .choices(choices.count) : nil
    case .scale: steps.isEmpty ? nil : .scale(steps.count)
    case .number: range.map { .number($0) }
    }
  }

  /// What its name stands for in conditions; nil for an item without an answer that counts.
  func symbol(at index: Int) -> Symbol? {
    guard let domain else { return nil }
    let variable = Variable.value(of: index, in: domain)
    let names = choices.map(\.name.value)
    switch domain {
    case .notice: return nil
    case .yesNo: return .yesNo(variable)
    case .choice: return .choice(variable, choices: names)
    case .choices: return .choices(variable, choices: names)
    case .scale: return .number(.linear(variable, first: .one, step: .one), variable)
    case .number(let range):
      let least = Number(thousandths: Int64(range.lowerBound) * 1000)
      return .number(.linear(variable, first: least, step: .one), variable)
    }
  }
}
