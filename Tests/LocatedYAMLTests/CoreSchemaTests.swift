internal import LocatedYAML
internal import Testing

/// The tables of YAML 1.2.2, section 10.3.2.
@Suite struct `The core schema` {
  typealias Value = Node.Scalar.Value

  @Test(arguments: [
    "no", "yes", "on", "off", "y", "N", "nULL", "tRUE", "abc", "1_000", "0b1", "1:30",
    "+", ".", "e3", "1e", "0o8", "0x", "0xg", "+0x1", "-0o7", "2024-01-02", "= ", "<", "+.nan",
    ".Nan", "1.2.3", "½", "１",
  ])
  func `text is a string`(text: String) throws {
    #expect(try sound("- " + text).sequence?.first?.scalar?.value == .string)
  }

  @Test(arguments: ["0", "12", "012", "-7", "+7", "0o17", "0x1F", "0xff", "00"])
  func `text is a whole number, as written`(text: String) throws {
    #expect(try sound("- " + text).sequence?.first?.scalar?.value == .integer(text))
  }

  @Test(arguments: [
    "1.5", ".5", "5.", "-1.5e3", "1e3", "1E-3", "+.5", "-.inf", ".Inf", "+.INF", ".nan",
    ".NaN", "0.1e+2",
  ])
  func `text is another number, as written`(text: String) throws {
    #expect(try sound("- " + text).sequence?.first?.scalar?.value == .float(text))
  }

  @Test(arguments: ["null", "Null", "NULL", "~", ""])
  func `text is nothing`(text: String) throws {
    #expect(try sound("- " + text).sequence?.first?.scalar?.value == .null)
  }

  @Test(arguments: zip(["true", "True", "TRUE", "false", "False", "FALSE"], [0, 1, 2, 3, 4, 5]))
  func `text is true or false`(text: String, number: Int) throws {
    #expect(try sound("- " + text).sequence?.first?.scalar?.value == .bool(number < 3))
  }

  @Test(arguments: [
    "'12'", "\"true\"", "|\n  12", ">\n  ~", "! 12", "! true", "!", "! ''", "!!str 12",
    "!!str", "&a ! 12", "! &a 12", "! # why\n  12",
  ])
  func `quotes, blocks, a lone exclamation mark and !!str make a string`(text: String) throws {
    #expect(try sound("- " + text).sequence?.first?.scalar?.value == .string)
  }

  @Test func `standard tags are taken`() throws {
    let values = try sound(
      "- !!int 12\n- !!int '12'\n- !!float 1\n- !!float 1.5\n- !!bool true\n- !!null\n- !!null ~\n"
        + "- !!seq [a]\n- !!map {a: b}\n- !<tag:yaml.org,2002:int> 3\n- ! [a]\n- ! {a: b}")
    #expect(
      values.sequence?.compactMap(\.scalar?.value) == [
        .integer("12"), .integer("12"), .float("1"), .float("1.5"), .bool(true), .null, .null,
        .integer("3"),
      ])
  }

  @Test(arguments: [
    "!!int a", "!!int 1.5", "!!bool yes", "!!null x", "!!float a", "!!float 0x1",
    "!!seq {a: b}", "!!map [a]", "!!seq a", "!!str [a]", "!!bool",
  ])
  func `a standard tag that does not fit is an error`(text: String) {
    #expect(codes("- " + text) == ["wrong-tag"])
  }

  @Test(arguments: [
    "!mine a", "!!binary YQ==", "!!set {a}", "!<tag:x,1:y> a", "!mine [a]", "!!omap []",
    "!mine {a: b}", "!!timestamp 2001-01-01",
  ])
  func `any other tag is an error`(text: String) {
    #expect(codes("- " + text) == ["custom-tag"])
  }
}
