import PlainText
import Testing

/// JSON, as strictly as it is written here.
struct JSONReadingTests {
  @Test(arguments: [
    "null", "true", "[]", "{}", #""""#, "0", "-1.5e+3", #"[1, [2, {"a": "b"}]]"#,
    #"{"a": "\"\\\n\t", "b": {"c": [true, false, null]}}"#, #""\u202e""#,
  ])
  func `what is written is read, and written as it was`(text: String) {
    #expect(JSONValue(reading: text.utf8)?.line == text)
  }

  @Test(arguments: [
    "", " ", "nul", "tru", "01", "1.", "1e", "-", "+1", "[1,]", "[1", "{", #"{"a"}"#, #"{"a":}"#,
    #"{"a": 1, "a": 2}"#, #"{a: 1}"#, #""\x""#, #""\ud800""#, #""\ud800\u0041""#, "\"\n\"", "1 2",
    "'a'", #""a"#, "[1 2]", #""\u12g4""#, "NaN", "\u{FEFF}1",
  ])
  func `what is no JSON is refused`(text: String) {
    #expect(JSONValue(reading: text.utf8) == nil)
  }

  @Test func `escapes stand for what they name`() {
    let text = #" { "a\u0062" : "\ud83e\uddf8\/\b\f\r\u00e9" } "#
    #expect(JSONValue(reading: text.utf8)?["ab"]?.string == "🧸/\u{8}\u{C}\r\u{E9}")
  }

  @Test func `bytes that are no UTF-8, and what lies too deep, are refused`() {
    #expect(JSONValue(reading: [0x22, 0xFF, 0x22]) == nil)
    let deep = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    #expect(JSONValue(reading: deep(32).utf8) != nil)
    #expect(JSONValue(reading: deep(33).utf8) == nil)
    #expect(JSONValue(reading: deep(1_000_000).utf8) == nil)
  }
}
