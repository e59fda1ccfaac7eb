internal import Questions

/// A text that people read, by where it stands: the same words in two versions of a pack have the same place.
package struct PlacedText: Sendable {
  package let place: String
  package let text: String
}

/// A text that is not as it was.
package struct TextChange: Sendable {
  package let place: String
  /// Nil where there was none before, or is none any more.
  package let old: String?
  package let new: String?

  /// What is not as it was, in the order of the newer version, and then what is gone.
  static func all(from old: [PlacedText], to new: [PlacedText]) -> [TextChange] {
    let before = Dictionary(old.map { ($0.place, $0.text) }) { first, _ in first }
    let after = Set(new.map(\.place))
    return new.filter { before[$0.place] != $0.text }
      .map { TextChange(place: $0.place, old: before[$0.place], new: $0.text) }
      + old.filter { !after.contains($0.place) }
      .map { TextChange(place: $0.place, old: $0.text, new: nil) }
  }
}

extension PlannedChecklist {
  /// Every text of it, also of the steps that it names.
  var placedTexts: [PlacedText] {
    let steps = steps.filter { $0.name != nil }.map {
      PlacedText(place: "step '\($0.name?.value ?? "")'", text: $0.text.text)
    }
    return checklist.placedTexts + steps
  }
}

extension Checklist {
  fileprivate var placedTexts: [PlacedText] {
    placed([("title", title), ("invite", invitation), ("opening", opening)])
      + sections.flatMap { section in
        placed(
          [("title", section.title), ("ending", section.ending)],
          of: "section '\(section.name.value)'")
      } + items.flatMap(\.placedTexts) + guidance.flatMap(\.placedTexts)
  }
}

extension Checklist.Item {
  fileprivate var placedTexts: [PlacedText] {
    let choices = question.choiceOptions.map(\.name)
    let names = labels.indices.map { choices.indices.contains($0) ? choices[$0] : "\($0 + 1)" }
    let told = story.labels.enumerated().map { place, label in
      ("\(place < names.count ? names[place] : "") in a story", label)
    }
    let byAge = AgeGroup.allCases.map { ("words for \($0.rawValue)", words[$0]) }
    return placed(
      [
        ("ask", ask), ("help", help), ("about", story.ask), ("about_help", story.help),
        ("listen_for", listenFor), ("seen", seen), ("avoid", avoid),
      ] + zip(names, labels) + told + byAge, of: "item '\(name.value)'")
  }
}

extension Checklist.Guidance {
  fileprivate var placedTexts: [PlacedText] {
    let own = ownSteps.enumerated().map { ("own step \($0 + 1)", Text?($1)) }
    return placed([("title", title), ("say", say)] + own, of: "guidance '\(name.value)'")
  }
}

private func placed(_ texts: [(String, Text?)], of owner: String = "") -> [PlacedText] {
  texts.compactMap { key, text in
    text.map { PlacedText(place: owner.isEmpty ? key : "\(owner), \(key)", text: $0.text) }
  }
}
