internal import Conditions
internal import Testing

@Suite struct `Expressions as lines of JSON` {
  @Test(arguments: [
    (#"{"expr": "1 + 1 == 2"}"#, #"{"value": true, "type": "bool"}"#),
    (#" {"other": [1, {"a": null}], "expr":"0.5 * 3" } "#, #"{"value": 1.5, "type": "number"}"#),
    (
      #"{"expr": "'\u00e9\ud83d\ude00\\\\'"}"#,
      "{\"value\": \"\u{E9}\u{1F600}\\\\\", \"type\": \"string\"}"
    ),
    (#"{"expr": "[1, -2.25]"}"#, #"{"value": [1, -2.25], "type": "list"}"#),
    (#"{"expr": "[]", "n": -1.5e+3}"#, #"{"value": [], "type": "list"}"#),
  ])
  func `a line is answered by a line`(line: String, answer: String) {
    #expect(JSONLine.answer(to: line.utf8) == answer)
  }

  @Test(arguments: [
    "", "null", "[]", "{}", #"{"expr": 1}"#, #"{"expr": "1""#, #"{"expr": "1"} x"#,
    #"{"expr": "\x"}"#,
    #"{"expr": "\ud800"}"#, #"{"expr": "1",}"#, #"{expr: "1"}"#, "{\"expr\": \"\u{1}\"}", "1 + 1",
    #"{"a": [1, 2}, "expr": "1"}"#, #"{"a": 01, "expr": "1"}"#, #"{"expr": "1", "expr": null}"#,
  ])
  func `a line that is no such object is a syntax error`(line: String) {
    #expect(JSONLine.answer(to: line.utf8).hasPrefix(#"{"error": {"kind": "syntax", "message": "#))
  }

  @Test(arguments: [
    (#"{"expr": "1", "expr": "2"}"#, "expr"), (#"{"expr": "1", "\u0065xpr": 1}"#, "expr"),
    (#"{"a": 1, "expr": "1", "a": 1}"#, "a"), (#"{"expr": "1", "a": [{"b": 1, "b": 2}]}"#, "b"),
  ])
  func `a key that an object has twice is said, since nobody knows which one is meant`(
    line: String, key: String
  ) {
    #expect(
      JSONLine.answer(to: line.utf8)
        == #"{"error": {"kind": "syntax", "message": "this line has the key '\#(key)' twice; "#
        + #"keep one of the two"}}"#)
  }

  @Test func `the same key in two objects is no repetition`() {
    let line = #"{"a": {"b": 1}, "c": [{"b": 1}, {"b": {"b": 2}}], "expr": "1"}"#
    #expect(JSONLine.answer(to: line.utf8) == #"{"value": 1, "type": "number"}"#)
  }

  @Test func `a line that was not read to its end is a range error that says how long it may be`() {
    let answer = JSONLine.answer(toLineOver: 1 << 20)
    #expect(
      answer.hasPrefix(#"{"error": {"kind": "range", "message": "this line is longer than 1 MiB"#))
  }

  @Test func `bytes that are no UTF-8 are a syntax error`() {
    let line = Array(#"{"expr": ""#.utf8) + [0xFF, 0xC0] + Array(#""}"#.utf8)
    #expect(JSONLine.answer(to: line).hasPrefix(#"{"error": {"kind": "syntax""#))
  }

  @Test(arguments: ["[", "{\"a\":", "{\"expr\": \"", "{\"a\":["])
  func `a line of a megabyte is answered, however deep`(piece: String) {
    let line = String(repeating: piece, count: 1_000_000 / piece.count)
    for line in [line, "{\"a\": " + line, "{\"expr\": \"1\", \"a\": " + line] {
      #expect(JSONLine.answer(to: line.utf8).hasPrefix(#"{"error": {"kind": "syntax""#))
    }
  }
}
