internal import Questions

extension Checklist {
  /// The items that somebody can fill in who asks nobody, and only writes down what was seen or what others said,
  /// by their places: what is heard and asked, and before that what is a sign already.
  package var itemsToObserve: [Int] {
    let phases = sections.flatMap { section in section.items.map { _ in section.phase } }
    return items.indices.filter { place in
      guard items[place].isQuestion, items[place].consent == nil else { return false }
      switch phases[place] {
      case .safety, .listening, .clarifying: return true
      case .setting: return items[place].question.options.contains { $0.pattern != nil }
      case .opening, .consent, .settling, .agreeing, .closing: return false
      case nil: return true
      }
    }
  }
}
