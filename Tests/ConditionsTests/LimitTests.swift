internal import Conditions
internal import Testing

@Suite struct `Texts made to be slow` {
  @Test(arguments: ["(", "!", "-", "[", "{", "a", " ", "'", ".", "a.", "1 ? ", "a ? b : ", "size("])
  func `a megabyte of one thing is refused, and so is what just fits`(piece: String) {
    for length in [1_000_000, 9_999] {
      let text = String(repeating: piece, count: length / piece.count)
      #expect(condition(text, in: SampleChecklist.scope).condition == nil)
    }
  }

  @Test(arguments: 1...4)
  func `lists gone through inside lists are refused before they are gone through`(depth: Int) {
    let list = "[" + (0..<400).map { "\($0)" }.joined(separator: ", ") + "]"
    var text = "pushy > 500"
    for level in 0..<depth { text = "\(list).exists(v\(level), v\(level) > 500 || \(text))" }
    #expect((condition(text, in: SampleChecklist.scope).condition == nil) == (depth > 1))
  }

  @Test(arguments: [
    "(V ? 'a' : 'b') == (moved_chat == 'elsewhere' ? 'a' : met.school ? 'b' : 'c')",
    "(V) == (pressure > 3)", "V ? pressure > 3 : met.game", "[V, threatened].exists(v, v == !v)",
    "[V].all(v, v == (v ? pressure > 3 : v))", "(V ? moved_chat : met) == (V ? 'school' : met)",
  ])
  func `what doubles at each level is small or refused`(step: String) throws {
    var text = "only_photos"
    while true {
      let next = step.replacing("V", with: "(\(text))")
      if next.count > 9_000 { break }
      let read = condition(next, in: SampleChecklist.scope)
      if let problem = read.problems.first {
        #expect([.tooLarge, .tooDeep].contains(problem.category), "\(problem.message)")
        break
      }
      text = next
    }
  }

  @Test(arguments: [
    ("size(asked_for)", " + ", " > 3"), ("asked_for.photo", "||", ""), ("far_days > 3", "||", ""),
    ("pressure > pushy", "&&", ""), ("threatened", "==", ""), ("1", "+", " > 3"),
    ("moved_chat == met", "||", ""),
  ])
  func `ten thousand characters of one thing are read`(part: String, sign: String, end: String) {
    let count = 9_900 / (part.count + sign.count)
    let text = Array(repeating: part, count: count).joined(separator: sign) + end
    #expect(condition(text, in: SampleChecklist.scope).problems == [])
  }
}
