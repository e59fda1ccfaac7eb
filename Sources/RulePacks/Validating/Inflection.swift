/// Simple endings of English words, so that a word list need not name every form.
enum Inflection {
  /// A word and its forms with a simple ending: victim, victims, victim's.
  static func forms(of base: String) -> [String] {
    guard base.utf8.count > 2, let last = base.last else { return [base] }
    let endings = ["", "s", "es", "'s", "ed", "ing", "d", "ly"]
    let forms = endings.map { base + $0 }
    let stem = String(base.dropLast())
    return switch last {
    case "e": forms + ["ing", "ed"].map { stem + $0 }
    case "y": forms + ["ies", "ied"].map { stem + $0 }
    default: forms + ["ed", "ing"].map { base + String(last) + $0 }
    }
  }
}
