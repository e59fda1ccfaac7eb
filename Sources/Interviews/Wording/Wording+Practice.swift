package import Localization
internal import Questions
internal import Reports

// What a person whom the program plays says and shows, in the same words on every face.
extension Wording {
  /// What is said in quotation marks, or what can be seen.
  package func line(_ line: PracticePerson.Line) -> String {
    let words = say(.text(line.words))
    return line.isSeen
      ? say("You see: {words}", ["words": words]) : say("They say: “{words}”", ["words": words])
  }
}
