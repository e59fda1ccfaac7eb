internal import Localization
internal import RulePacks

// How a comparison reads.
extension Wording {
  func compare(_ left: String, _ comparison: Comparison, _ right: String) -> String {
    let values: KeyValuePairs = ["left": left, "right": right]
    return switch comparison {
    case .equal: say("{left} is {right}", values)
    case .notEqual: say("{left} is not {right}", values)
    case .less: say("{left} is less than {right}", values)
    case .atMost: say("{left} is {right} or less", values)
    case .greater: say("{left} is more than {right}", values)
    case .atLeast: say("{left} is {right} or more", values)
    }
  }

  func notSo(_ condition: String) -> String {
    say("it is not so that {condition}", ["condition": condition])
  }

  func ticked(at question: String) -> String {
    say("the number of answers ticked at {question}", ["question": question])
  }

  func figure(_ score: String, _ figure: String?) -> String {
    say("the figure “{name}”", ["name": figure.map { "\(score) · \($0)" } ?? score])
  }

  /// A step of a scale: its words, and which one it is.
  func step(_ words: String, _ number: Int) -> String {
    say("“{words}” (step {number})", ["words": words, "number": String(number)])
  }
}
