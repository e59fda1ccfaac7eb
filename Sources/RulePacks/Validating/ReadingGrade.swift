/// How hard English texts are to read, by the formula of Flesch and Kincaid.
///
/// 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (Kincaid, Fishburne, Rogers and
/// Chissom, 1975, Research Branch Report 8-75, Naval Technical Training Command). The result is a
/// school grade in the United States: 6 is read at about the age of eleven to twelve.
package struct ReadingGrade {
  package private(set) var sentences = 0
  package private(set) var words = 0
  package private(set) var syllables = 0

  package init(_ texts: [String]) {
    for text in texts { add(text) }
  }

  /// The grade of both together.
  package static func + (left: ReadingGrade, right: ReadingGrade) -> ReadingGrade {
    var both = left
    both.sentences += right.sentences
    both.words += right.words
    both.syllables += right.syllables
    return both
  }

  /// The grade in tenths, rounded; nil where there are no words.
  package var tenths: Int? {
    guard words > 0 else { return nil }
    let perSentence = Double(words) / Double(sentences)
    let perWord = Double(syllables) / Double(words)
    return Int(((0.39 * perSentence + 11.8 * perWord - 15.59) * 10).rounded())
  }

  private mutating func add(_ text: String) {
    let found = TextWord.words(of: text)
    guard !found.isEmpty else { return }
    words += found.count
    syllables += found.reduce(0) { $0 + EnglishSyllables.count(in: $1.folded) }
    sentences += Self.sentences(in: Array(text.unicodeScalars), with: found)
  }

  /// How many stretches of words there are between `.`, `!`, `?`, `:`, `;` and `…`, where such a sign
  /// does not stand right before the next word, as in "3.5".
  private static func sentences(in text: [Unicode.Scalar], with words: [TextWord]) -> Int {
    let gaps = zip(words, words.dropFirst()).map { text[$0.range.upperBound..<$1.range.lowerBound] }
    return 1 + gaps.count { $0.dropLast().contains { ".!?:;…".unicodeScalars.contains($0) } }
  }
}
