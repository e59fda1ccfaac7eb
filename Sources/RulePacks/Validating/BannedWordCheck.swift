internal import Diagnostics
internal import ScreeningCore

/// Finds words that packs should avoid, at their place in each text.
struct BannedWordCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    var remarks: [String] = []
    for pack in lint.library.packs {
      let lists = lint.wordLists.filter { pack.pack.isWritten(in: $0.language) }
      if lists.isEmpty {
        remarks.append(
          "\(pack.pack.name.value): there is no list of words to keep from in "
            + "'\(pack.pack.language)', so its words were not checked")
        continue
      }
      let entries = lists.entries
      for text in pack.pack.texts { check(text, entries, nil, findings) }
      for planned in pack.checklists {
        let checklist = planned.checklist
        // What to avoid names the words that are not to be said.
        let texts =
          checklist.texts + checklist.textsForStories
          + checklist.items.flatMap { [$0.listenFor, $0.seen].compactMap(\.self) }
        for text in texts { check(text, entries, planned.checklist.audience, findings) }
      }
      for planned in pack.scenarios {
        let audience = planned.checklist.checklist.audience
        for text in planned.scenario.texts { check(text, entries, audience, findings) }
      }
    }
    return remarks
  }

  private func check(
    _ text: Text, _ entries: [WordList.Entry], _ audience: Audience?, _ findings: Findings
  ) {
    let words = Words(of: text.text)
    for entry in entries {
      guard entry.audiences.isEmpty || audience.map(entry.audiences.contains) == true,
        let place = entry.place(in: words)
      else { continue }
      findings.report(.bannedWord(entry, at: text.origin.part(place)))
    }
  }

  /// The words of a text with an index, so that a long text is read only once.
  struct Words {
    private let words: [TextWord]
    private var places: [String: [Int]] = [:]

    init(of text: String) {
      words = TextWord.words(of: text)
      for (place, word) in words.enumerated() { places[word.folded, default: []].append(place) }
    }

    /// Where a phrase stands first; a phrase of one word is found with simple endings too.
    func place(of phrase: [String]) -> Range<Int>? {
      guard let first = phrase.first else { return nil }
      if phrase.count == 1 {
        return Inflection.forms(of: first).compactMap { places[$0]?.first }.min()
          .map { words[$0].range }
      }
      return places[first]?.lazy.compactMap { place(of: phrase, at: $0) }.first
    }

    private func place(of phrase: [String], at start: Int) -> Range<Int>? {
      let part = words[start...].prefix(phrase.count)
      guard let last = part.last, part.map(\.folded) == phrase else { return nil }
      return words[start].range.lowerBound..<last.range.upperBound
    }
  }
}

extension WordList.Entry {
  /// Where it stands first.
  func place(in words: BannedWordCheck.Words) -> Range<Int>? {
    phrases.lazy.compactMap { words.place(of: $0) }.first
  }
}

extension Pack {
  /// Whether its texts are in a language, whatever the region.
  func isWritten(in language: String) -> Bool {
    self.language == language || self.language.hasPrefix(language + "-")
  }
}

extension Diagnostic {
  static func bannedWord(_ entry: WordList.Entry, at origin: Origin) -> Self {
    let instead = entry.instead.map { "; write \($0)" } ?? ""
    return Diagnostic(
      .bannedWord, "keep from '\(entry.word)': \(entry.reason)\(instead)", at: origin)
  }
}

extension DiagnosticKind {
  static let bannedWord = DiagnosticKind(
    code: "banned-word", title: "a word that packs keep from",
    explanation: """
      Some words judge, blame, promise too much, or are not the words that young people use. They
      stand in a list, \(WordList.usualPlace), each with the reason, which the message repeats. Put
      it in other words; if the list is wrong, change the list.
      """)
}
