/// Simple endings of English words, so that a word list need not name every form.
enum Inflection {
  /// Whether a word is `base`, or `base` with a simple ending: victim, victims, victim's.
  static func matches(_ word: String, base: String) -> Bool {
    if word == base { return true }
    guard base.utf8.count > 2, let last = base.last else { return false }
    let endings = ["s", "es", "'s", "ed", "ing", "d", "ly"]
    if endings.contains(where: { word == base + $0 }) { return true }
    let stem = String(base.dropLast())
    switch last {
    case "e": return ["ing", "ed"].contains { word == stem + $0 }
    case "y": return ["ies", "ied"].contains { word == stem + $0 }
    default: return ["ed", "ing"].contains { word == base + String(last) + $0 }
    }
  }
}
