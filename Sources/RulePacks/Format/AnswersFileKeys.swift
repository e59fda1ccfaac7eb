/// The keys of a file of answers in its long form; the short form is what stands under `answers`.
enum AnswersFileKeys {
  static let checklist = FormatKey(
    "checklist", "the name of the checklist that the answers belong to",
    optional: .reference(to: .checklist), example: "new_online_friend")
  static let version = FormatKey(
    "version", "the version of the pack that the answers were given to",
    optional: .text(.version), example: "0.1.0")
  static let answers = FormatKey(
    "answers", "the answers, each by the name of its item",
    .node(.map(from: .reference(to: .item), to: .answer(mayTellHow: true))),
    example: "{ only_photos: yes }")

  static let mapping = FormatMapping(
    "a file of answers", "answers to a checklist", [checklist, version, answers])
}

/// The keys of an answer that says how it came; without that, the answer stands alone.
enum AnswerKeys {
  static let answer = FormatKey(
    "answer", "what was answered", .node(.answer(mayTellHow: false)), example: "yes")
  static let how = FormatKey(
    "how", "how the answer came", optional: .word(AnswerSheet.Source.self), example: "told")

  static let mapping = FormatMapping("an answer", "an answer and how it came", [answer, how])
}
