internal import Questions
internal import RulePacks
internal import ScreeningCore

/// What an interviewer types at any time, besides an answer.
enum TalkKey: String, CaseIterable {
  case cover = "c"
  case back = "b"
  /// To leave an item as it is and go on.
  case leave = "s"
  case help = "h"
  case phases = "p"
  /// The person takes the yes back, or the asking ends.
  case stop = "x"
  /// To go on asking after it ended.
  case goOn = "g"
  case ownWords = "w"
  case observed = "o"
  /// Who was told, and when.
  case passedOn = "t"
  /// A step that was agreed on.
  case agreed = "a"
  /// To take out what was ticked by mistake.
  case takeOut = "-"
  /// To go to the end.
  case end = "q"

  /// The key that a line begins with, and what stands behind it; nil for everything else.
  static func typed(_ line: TypedLine) -> (key: TalkKey, rest: String)? {
    let words = line.word.split(separator: " ", maxSplits: 1)
    guard let first = words.first else { return (.leave, "") }
    guard let key = key(String(first)) else { return nil }
    let rest = words.count > 1 ? String(line.text.dropFirst(first.count)).trimmed : ""
    return rest.isEmpty || key == .phases ? (key, rest) : nil
  }

  private static func key(_ word: String) -> TalkKey? {
    switch word {
    case "?", "help": .help
    case "cover": .cover
    case "back": .back
    case "skip", "leave": .leave
    case "phases": .phases
    case "stop": .stop
    case "quit", "end", "exit": .end
    default: TalkKey(rawValue: word)
    }
  }
}

/// An answer as it was typed, with how it came.
struct TalkAnswer: Equatable {
  let answer: Answer
  let source: AnswerSheet.Source

  /// Reads `1`, `1,3`, `y`, `r`, and with a letter behind it how that came: `1 k`. Nil where it is none.
  init?(_ line: TypedLine, to question: Question, usually usual: AnswerSheet.Source) {
    var words = line.word.split(separator: " ").map(String.init)
    let source = words.count > 1 ? words.last.flatMap(Self.source) : nil
    if source != nil { words.removeLast() }
    let word = words.joined(separator: " ")
    guard let answer = word == "r" ? .declined : Reply.answer(word, to: question) else {
      return nil
    }
    self.answer = answer
    self.source = source ?? usual
  }

  private static func source(_ letter: String) -> AnswerSheet.Source? {
    switch letter {
    case "a": .asked
    case "t": .told
    case "o": .observed
    case "k": .knownFromOthers
    default: nil
    }
  }
}
