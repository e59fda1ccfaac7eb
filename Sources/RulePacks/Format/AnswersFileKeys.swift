/// The keys of a file of answers in its long form; the short form is what stands under `answers`.
enum AnswersFileKeys {
  static let checklist = FormatKey(
    "checklist", "the name of the checklist that the answers belong to",
    optional: .reference(to: .checklist), example: "new_online_friend")
  static let answers = FormatKey(
    "answers", "the answers, each by the name of its item",
    .node(.map(from: .reference(to: .item), to: .answer)), example: "{ only_photos: yes }")

  static let mapping = FormatMapping(
    "a file of answers", "answers to a checklist", [checklist, answers])
}
