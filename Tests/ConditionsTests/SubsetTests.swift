internal import Conditions
internal import Testing

@Suite struct `What conditions have of CEL` {
  @Test(arguments: [
    // literals
    (".5 == 0.5", "true"), ("007", "7"), ("2.250", "2.25"), ("-0.0 == 0", "true"),
    ("9223372036854775.807", "9223372036854775.807"), (#"'it\'s'"#, #""it's""#),
    (#""\"\\""#, #""\"\\""#), ("['a', 'b',]", #"["a", "b"]"#), ("[]", "[]"),
    // one number type
    ("1 == 1.0", "true"), ("3 > 2.5", "true"), ("0.1 + 0.2 == 0.3", "true"),
    ("0.5 * 0.5", "0.25"), ("-0.05 * 0.02 * 1000", "-1"), ("2 - 3 - 4", "-5"),
    ("2 + 3 * 4", "14"), ("--1", "1"), ("1 - -1", "2"), ("2 in [1, 2.0]", "true"),
    // relations are one level, from the left
    ("1 == 1 == true", "true"), ("1 < 2 == true", "true"), ("2 == 2 != false", "true"),
    ("1 in [1] == true", "true"), ("'a' in ['a'] != ('b' in ['a'])", "true"),
    // precedence
    ("true || false && false", "true"), ("!false && true", "true"), ("!!true", "true"),
    ("1 + 1 == 2 && 2 < 3", "true"), ("!(true && false)", "true"),
    // the second part of '?:' takes no bare '?:', the third does
    ("false ? 1 : true ? 2 : 3", "2"), ("true ? (false ? 1 : 2) : 3", "2"),
    ("true ? [1] : []", "[1]"), ("size(false ? [1] : []) == 0", "true"),
    // macros
    ("[1, 2].all(v, v > 0)", "true"), ("[].all(v, v > 0)", "true"), ("[].exists(v, v)", "false"),
    ("[1, 2, 2].exists_one(v, v == 2)", "false"), ("[1, 2].exists_one(v, v == 2)", "true"),
    ("[1].exists(v, [2].exists(v, v == 2))", "true"),
    ("[1].exists(v, [2].exists(v, v == 1))", "false"),
    ("[1].exists(v, [2].exists(w, v == 1) && v == 1)", "true"),
    ("[1].exists(v, [v, 2].all(v, v > 0) && v == 1)", "true"),
    ("[true, false].exists(v, !v)", "true"), ("size([1, 2, 3]) == 3", "true"),
    // words are equal if all their code points are
    ("'Am\u{E9}lie' == 'Ame\u{301}lie'", "false"), ("'Am\u{E9}lie' in ['Ame\u{301}lie']", "false"),
    ("'\u{E9}' == '\u{E9}'", "true"), ("true != false", "true"),
  ])
  func `has CEL's value`(text: String, value: String) throws {
    let line = JSONLine.encode(evaluateConstant(text))
    #expect(line.hasPrefix("{\"value\": \(value), \"type\""), "\(text): \(line)")
  }

  @Test(arguments: [
    ("1 / 2", "1 ^ 2", "division"), ("5 % 2", "%", "remainder"), ("0x1F", "0x1F", "hexadecimal"),
    ("1e3", "1e3", "exponent"), ("7u", "7u", "'u'"), ("r'a'", "r'a'", "raw"),
    ("b'a'", "b'a'", "bytes"), ("'''a'''", "'''a'''", "triple"), (#"'a\n'"#, #"\n"#, "escape"),
    (#"'\u00E9'"#, #"\u00E9"#, "escape"), ("true // yes", "// yes", "comment"),
    ("null == null", "null", "null"), ("[1][0]", "[0]", "place"), ("{'a': 1}", "{'a': 1}", "maps"),
    ("a.B{c: 1}", "a.B{c: 1}", "messages"), ("B{if: 1}", "B{if: 1}", "messages"),
    ("[1, 'a']", "'a'", "of one sort"), ("[1].exists(a.f(), true)", "f", ".f()"),
    ("has(a.b)", "has", "has()"),
    ("[1].map(v, v)", "map", ".map()"), ("[1].filter(v, true)", "filter", ".filter()"),
    ("size('abc')", "'abc'", "size of a text"), ("'abc'.size()", "size", "size(…)"),
    ("'abc'.startsWith('a')", "startsWith", ".startsWith()"),
    ("'abc'.matches('a')", "matches", ".matches()"), ("int(1)", "int", "int()"),
    ("dyn(1)", "dyn", "dyn()"), ("type(1)", "type", "type()"),
    ("timestamp('2020')", "timestamp", "dates"), ("duration('1s')", "duration", "durations"),
    ("'a' + 'b'", "'a' + 'b'", "joining texts"), ("[1] + [2]", "[1] + [2]", "joining lists"),
    ("'a' < 'b'", "'a' < 'b'", "order of texts"), ("true < false", "true < false", "order of true"),
    ("[1] == [1]", "[1] == [1]", "comparing lists"), ("[[1]]", "[1]", "list of lists"),
    ("[1] in [1]", "[1] in [1]", "list in a list"), (".a", ".", "'.'"), ("`a`", "`a`", "backticks"),
    ("a.?b", "?", "'.?'"), ("[?1]", "?", "'?'"),
    ("[1].exists(i, v, true)", "exists", "two variables are not part of conditions"),
    ("br'a'", "br'a'", "bytes"), ("int", "int", "types such as 'int'"),
    ("1 == bool", "bool", "types such as 'bool'"), ("type", "type", "types"),
    ("[null_type]", "null_type", "types"), ("list", "list", "types"), ("uint", "uint", "types"),
    ("double", "double", "types"), ("string == 'a'", "string", "types"), ("map", "map", "types"),
    ("bytes", "bytes", "types"), ("dyn", "dyn", "types"),
  ])
  func `what only the rest of CEL has is refused by name, at its place`(
    text: String, place: String, words: String
  ) throws {
    let problem = try #require(self.problem(text))
    #expect(problem.category.kind == .unsupported, "\(text): \(problem.message)")
    #expect(problem.message.contains(words), "\(text): \(problem.message)")
    let expected = place.replacing("1 ^ 2", with: "/")
    #expect(source(text, problem.range) == expected)
  }

  @Test(arguments: [
    "1 +", "1.", "1..5", "a.5", "1 2", "(1", "1)", "[1", "[,]", "1 = 1", "1 & 1", "a | b",
    "a and b",
    "not a", "!-1", "-!true", "'a", "'a\nb'", #"'\q'"#, #"'\x1'"#, #"'\uD800'"#, #"'\U00110000'"#,
    "if", "a.in", "in", "true ? 1",
    "true ? true ? 1 : 2 : 3", "[1].exists(1, true)", "[1].exists('v', true)", "f(1,)", "0x", "1e",
    "\u{201C}a\u{201D}", "3\u{A0}< 4", "", "@", "true ? : 1", "a.", ".", "0X1F", "{1}", "else == 1",
    "rb'x'", "RB\"x\"",
  ])
  func `what is no CEL is a syntax error`(text: String) throws {
    #expect(problem(text)?.category.kind == .syntax, "\(text): \(problem(text)?.message ?? "")")
  }

  @Test(arguments: [
    ("true ? true ? 1 : 2 : 3", "?", "parentheses around the inner"),
    ("rb'x'", "rb", "bytes are not part of conditions"),
  ])
  func `what CEL does not have either says what to write instead`(
    text: String, place: String, words: String
  ) throws {
    let problem = try #require(self.problem(text))
    #expect(problem.message.contains(words), "\(problem.message)")
    #expect(source(text, problem.range) == place)
  }

  @Test func `what a pack calls by the name of a type is what the pack means`() {
    let scope = Scope(names: ["list": SampleChecklist.items["only_photos"] ?? .unreadable])
    #expect(condition("list", in: scope).condition != nil)
    #expect(condition("string", in: scope).problems.map(\.category) == [.unsupported])
  }

  @Test(arguments: [
    "1 == 'a'", "1 && true", "!1", "-'a'", "1 ? 2 : 3", "true ? 1 : 'a'",
    "'a' in 'abc'",
    "1 in ['a']", "1 + true", "'foo' < 1024", "size(1)", "size()", "size([1], [2])", "x", "x.y",
    "unknown(1)", "[1].exists(v)", "1.exists(v, true)", "exists(v, true)", "answered(1)",
    "[1].exists(v, v.a == 1 && v)", "1 == 1 == 1", "true == 1", "[1].all(v, v)",
  ])
  func `what does not fit is a type error`(text: String) throws {
    let kinds = [problem(text)?.category.kind]
    #expect(kinds == [text.contains("v.a") ? .unsupported : .type], "\(text)")
  }

  @Test(arguments: [
    "1.0000", "0.001 * 0.5", "40.75 * -2.25", "[0.5].exists(v, v * 0.001 == 0)",
    "2 * 0.05 * 0.005", "9223372036854775.808", "-9223372036854775.808", "99999999999999999999",
    "-9223372036854775.807 - 0.001", "9223372036854775.807 + 0.001", "-9223372036854775.807 * 2",
    "9223372036854775 * 2", "9223372036854775 + 1 > 0", "false && 9223372036854775 * 1000 > 0",
    String(repeating: "(", count: 101) + "1" + String(repeating: ")", count: 101),
    String(repeating: "!", count: 101) + "true", "true" + String(repeating: " ", count: 10_000),
  ])
  func `what passes a limit is a range error`(text: String) throws {
    #expect(problem(text)?.category.kind == .range, "\(text.prefix(60))")
  }

  @Test func `a hundred levels are read`() throws {
    for (open, close) in [("(", ")"), ("!", ""), ("true ? true : ", ""), ("[true].all(v, ", ")")] {
      let depth = open.hasSuffix(", ") ? 50 : 100
      let text =
        String(repeating: open, count: depth) + "true" + String(repeating: close, count: depth)
      #expect(JSONLine.encode(evaluateConstant(text)) == #"{"value": true, "type": "bool"}"#)
    }
  }

  private func problem(_ text: String) -> ConditionProblem? {
    if case .failure(let problem) = evaluateConstant(text) { problem } else { nil }
  }

  private func source(_ text: String, _ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(Array(text.unicodeScalars)[range]))
  }
}
