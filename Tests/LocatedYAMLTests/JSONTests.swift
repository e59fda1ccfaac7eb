internal import Foundation
internal import LocatedYAML
internal import Testing

@Suite struct `Printing as JSON` {
  @Test func `lists and maps are indented, in order`() throws {
    let root = try sound("b: [1, {c: null}]\na: []\nd: {}\n'é\"': |\n  x\n  y\n")
    #expect(
      root.json == """
        {
          "b": [
            1,
            {
              "c": null
            }
          ],
          "a": [],
          "d": {},
          "é\\"": "x\\ny\\n"
        }
        """)
  }

  @Test(arguments: [
    ("0", "0"), ("-0", "-0"), ("12", "12"), ("012", "12"), ("+12", "12"), ("-007", "-7"),
    ("000", "0"),
    ("0x1F", "31"), ("0o17", "15"), ("0xFFFFFFFFFFFFFFFF", "18446744073709551615"),
    ("0x10000000000000000", "\"0x10000000000000000\""), ("1.50", "1.50"), (".5", "0.5"),
    ("5.", "5.0"),
    ("+1.5e3", "1.5e3"), ("1E+5", "1E+5"), ("01.5", "1.5"), ("-.5e-1", "-0.5e-1"),
    ("5.e1", "5.0e1"),
    (".inf", "\".inf\""), ("-.Inf", "\"-.Inf\""), (".nan", "\".nan\""),
    ("123456789012345678901234567890", "123456789012345678901234567890"),
    ("true", "true"), ("False", "false"), ("~", "null"), ("no", "\"no\""), ("'1'", "\"1\""),
    ("\"\\e[31m\\x07\"", "\"\\u001b[31m\\u0007\""), ("\"\\u202E\\L\"", "\"\\u202e\\u2028\""),
    ("\"\\U000E0041😀\"", "\"\\udb40\\udc41😀\""), ("\"\\t\\r\\\\\"", "\"\\t\\r\\\\\""),
  ])
  func `scalars keep what is written where JSON allows it`(yaml: String, json: String) throws {
    #expect(try sound("- " + yaml).sequence?.first?.json == json)
  }

  @Test func `what is printed is JSON`() throws {
    let root = try sound(
      "- 1e300\n- 012\n- .5\n- \"\\0\\a\\u2029\"\n- {a: [~, .inf]}\n- &a x\n- *a\n")
    let value = try JSONSerialization.jsonObject(with: Data(root.json.utf8)) as? [Any]
    #expect(value?.count == 7)
  }
}
