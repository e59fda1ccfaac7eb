/// The folder with a small pack that has a private item and words for stories.
package enum StoryPack {
  package static let folder =
    #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined() + "/StoryPack"

  /// Texts of its private item, and of the question and the guidance that rest on it alone.
  package static let privateTexts = [
    "Have you thought about hurting yourself", "Nobody sees this answer",
    "If you have thought about hurting yourself", "You matter, and someone is there for you",
    "Does someone know how you feel", "If nobody knows how you feel",
    "Call or write to a crisis line",
  ]
}
