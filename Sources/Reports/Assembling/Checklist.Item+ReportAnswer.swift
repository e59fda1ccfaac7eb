package import RulePacks
package import ScreeningCore

extension Checklist.Item {
  /// An answer as a reader would give it.
  package func reportAnswer(_ answer: Answer, in wording: Wording = .english) -> Report.Answer {
    guard let code = answer.code else {
      return switch answer.state {
      case .notSure?: .notSure
      case .declined?: .declined
      case .skipped?: .skipped
      default: .notAsked
      }
    }
    switch kind {
    case .yesNo: return code == 1 ? .yes : .no
    case .choice: return .texts([wording.say(choices[code].label)])
    case .choices:
      let chosen = choices.indices.filter { code >> $0 & 1 == 1 }
      return chosen.isEmpty ? .nothing : .texts(chosen.map { wording.say(choices[$0].label) })
    case .scale: return .texts([wording.say(steps[code])])
    case .number: return .number(code + (range?.lowerBound ?? 0))
    case .notice, .note: return .notAsked
    }
  }
}
