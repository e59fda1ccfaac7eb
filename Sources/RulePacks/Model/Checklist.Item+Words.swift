package import ScreeningCore

extension Checklist.Item {
  /// An answer as answers files and scenarios write it.
  package func words(for answer: Answer) -> String {
    guard let code = answer.code else {
      return switch answer.state {
      case .notSure: "not_sure"
      case .declined: "declined"
      case .skipped: "skipped"
      case .notAsked: "not_asked"
      default: "open"
      }
    }
    switch kind {
    case .yesNo: return code == 1 ? "yes" : "no"
    case .choice: return choices.indices.contains(code) ? choices[code].name.value : "open"
    case .choices:
      let chosen = choices.indices.filter { code >> $0 & 1 == 1 }.map { choices[$0].name.value }
      return chosen.isEmpty ? "none" : "[\(chosen.joined(separator: ", "))]"
    case .scale: return String(code + 1)
    case .number: return String(code + (range?.lowerBound ?? 0))
    case .notice, .note: return "open"
    }
  }
}
