import Diagnostics
import PlanSketches
import Testing

@testable import RulePacks

/// What `--fix` writes in place of what a message names.
struct FixTests {
  @Test(arguments: [
    ("sample.yaml", "urgency: soon", "urgncy: soon"),
    ("sample.yaml", "urgency: soon", "urgency: sooon"),
    ("sample.yaml", "sign: leverage", "sign: levrage"),
    ("sample.yaml", "article / One }", "artcle / One }"),
    ("sample.yaml", "threatened ||", "threatend ||"),
    ("sample.yaml", "moved_chat.private_app", "moved_chat.private_ap"),
    ("sample.yaml", "title: Some", "tilte: Some"),
    ("sample.yaml", "kind: \"choice\"", "kind: \"choise\""),
    ("sample.yaml", "    ask: Where", "    ask:Where"),
    ("sample.yaml", "    choices: {", "\u{A0}   choices: {"),
    ("sample.yaml", "fault.\n", "fault.,\n"), ("sample.yaml", "soon\n", "soon\u{2028}\n"),
    ("sample.yaml", "urgency: soon\n", "urgency: soon\r"),
    ("scenarios/story.yaml", "checklist: sample", "checklist: sampel"),
    ("scenarios/story.yaml", "[everyone]", "[evryone]"),
    ("scenarios/story.yaml", "moved_chat:", "moved_chta:"),
    ("pack.yaml", "language:", "langauge:"), ("pack.yaml", "status: none", "status: non"),
  ])
  func `what a message names is written, and every other byte stays`(
    file: String, right: String, wrong: String
  ) throws {
    let sound = try #require(PackOnDisk.files[file])
    var files = PackOnDisk.files
    files[file] = sound.replacing(right, with: wrong, maxReplacements: 1)
    try #require(files[file] != sound)
    let folder = try PackOnDisk(files)
    #expect(try folder.diagnostics().count > 0)
    try folder.fix()
    let fixed = try folder.text(of: file)
    #expect(
      fixed
        == (right == "soon\n" ? sound.replacing(right, with: "soon \n", maxReplacements: 1) : sound)
    )
    #expect(try folder.diagnostics().map(\.message) == [])
  }

  @Test func `what only a person can tell is left alone`() throws {
    for (file, right, wrong) in [
      ("sample.yaml", "urgency: soon", "urgency: tomorrow"),
      ("sample.yaml", "title: A sample\n", ""),
      ("sample.yaml", "urgency: soon", "urgncy: talk\n    urgency: soon"),
      ("sample.yaml", "threatened ||", "\"\\x74hreatend\" ||"),
    ] {
      var files = PackOnDisk.files
      files[file] = files[file]?.replacing(right, with: wrong, maxReplacements: 1)
      let folder = try PackOnDisk(files)
      #expect(try folder.diagnostics().contains(where: \.isError), "\(wrong)")
      #expect(try folder.diagnostics().compactMap(\.fix) == [], "\(wrong)")
    }
  }

  @Test
  func `of two fixes that touch, the first is made, and the other when the file is read again`() {
    let file = SourceFile(name: "a.yaml", text: "one: 1\ntwo: 2\n")
    let fix = { (range: Range<Int>, text: String) in
      Diagnostic(.unknownKey, "", at: file.span(range)).fixed(at: file.span(range), by: text)
    }
    let fixed = FixedFile.all([
      fix(7..<10, "2"), fix(0..<3, "eins"), fix(2..<5, "x"), fix(0..<3, "eins"), fix(11..<11, " "),
    ])
    #expect(fixed.map(\.fixes.count) == [3])
    #expect(fixed.map { String(decoding: $0.bytes, as: UTF8.self) } == ["eins: 1\n2:  2\n"])
    #expect(
      fixed.map(\.difference) == [
        "--- a.yaml\n+++ a.yaml\n@@ -1 +1 @@\n-one: 1\n+eins: 1\n@@ -2 +2 @@\n-two: 2\n+2:  2"
      ])
  }

  @Test(arguments: 0..<150)
  func `after one slip a fix never makes more errors`(seed: Int) throws {
    var numbers = RandomSource(seed: seed)
    var files = PackOnDisk.files
    let file = files.keys.sorted()[numbers.below(files.count)]
    files[file]?.slip(&numbers)
    let folder = try PackOnDisk(files)
    let before = try folder.diagnostics().count(where: \.isError)
    try folder.fix()
    let after = try folder.diagnostics()
    #expect(after.count(where: \.isError) <= before, "\(files[file] ?? "")")
    #expect(after.compactMap(\.fix) == [], "nothing is left to fix")
  }
}

extension String {
  /// Takes a letter out, doubles it, swaps it with the next, or writes another one.
  fileprivate mutating func slip(_ numbers: inout RandomSource) {
    var letters = Array(self)
    let place = numbers.below(letters.count - 1)
    switch numbers.below(4) {
    case 0: letters.remove(at: place)
    case 1: letters.insert(letters[place], at: place)
    case 2: letters.swapAt(place, place + 1)
    default: letters[place] = Array("abcxyz_-:,'\"[]{}# ")[numbers.below(18)]
    }
    self = String(letters)
  }
}
