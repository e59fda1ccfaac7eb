internal import PlainText
internal import Questions
internal import RulePacks
internal import ScreeningCore

// How answers are written by name, for a page that sends them.
extension Checklist {
  /// The items with the names of their answers, by code; a set has a name for each of its parts.
  ///
  /// A question that is answered with a number is not among them: a number never leaves the device.
  var answerNames: JSONValue {
    .array(
      items.enumerated().filter { $1.isQuestion && $1.question.range == nil }.map { place, item in
        item.question.answerNames(at: place)
      })
  }
}

extension Question {
  fileprivate func answerNames(at place: Int) -> JSONValue {
    let coded = options.filter { $0.answer.code != nil }
    let parts = coded.filter(canBeCombined)
    let whole = coded.filter { !canBeCombined($0) }.sorted {
      $0.answer.code ?? 0 < $1.answer.code ?? 0
    }
    return .object(
      [
        ("name", .string(name)), ("place", .number(String(place))),
        ("names", JSONValue(whole.map(\.name))),
      ] + (parts.isEmpty ? [] : [("parts", JSONValue(parts.map(\.name)))]))
  }
}
