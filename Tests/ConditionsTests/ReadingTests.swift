internal import Conditions
internal import LocatedYAML
internal import ScreeningCore
internal import Testing

@Suite struct `Conditions read from a checklist` {
  @Test(arguments: [
    ("only_photos && moved_chat.privat_app", "privat_app", "did you mean 'private_app'?"),
    ("moved_chat == 'elswhere'", "'elswhere'", "did you mean 'elsewhere'?"),
    ("moved_chat in ['elsewhere', 'same']", "'same'", "is no choice"),
    ("'photos' in asked_for", "'photos'", "did you mean 'photo'?"),
    ("asked_for.exists(v, v == 'webcm')", "'webcm'", "did you mean 'webcam'?"),
    ("['webcm'].exists(v, v in asked_for)", "'webcm'", "did you mean 'webcam'?"),
    ("signs.image >= 1", "image", "did you mean 'images'?"),
    ("pressure.total >= 1", "total", "write pressure"), ("signs >= 1", "signs", "signs.images"),
    ("only_photo", "only_photo", "did you mean 'only_photos'?"), ("yes", "yes", "write true"),
    ("how_it_ended", "how_it_ended", "comes later"),
    ("(only_photo) && threatened", "only_photo", "did you mean 'only_photos'?"),
    ("((pushy)) || threatened", "pushy", "pushy >= 1"),
    ("moved_chat == private_app", "private_app", "write 'private_app' in quotes"),
    ("photo in asked_for", "photo", "write 'photo' in quotes"),
    ("moved_chat", "moved_chat", "moved_chat.same_"),
    ("asked_for", "asked_for", "size(asked_for) >= 1"), ("pushy", "pushy", "pushy >= 1"),
    ("only_photos >= 1", "only_photos", "only_photos ? 1 : 0"),
    ("asked_for > 1", "asked_for", "size(asked_for)"),
    ("moved_chat > 1", "moved_chat", "moved_chat == 'same_place'"),
    ("'photo' in moved_chat", "moved_chat", "moved_chat == 'same_place'"),
    ("only_photos.yes", "yes", "write only_photos"), ("only_photos.no", "no", "write !only_photos"),
    ("moved_chat.skipped", "skipped", "skipped(moved_chat)"),
    ("pushy.often", "often", "pushy >= 1"),
    ("answered(pressure)", "pressure", "is a score"), ("answered('a')", "'a'", "by its name alone"),
    ("asked_for.exists(met, met.game)", "game", "a field of a value"),
    (
      "pressure * 9000000000000 > 1000 * pressure * 9000000000000",
      "1000 * pressure * 9000000000000", ""
    ),
  ])
  func `says at the place what to write instead`(text: String, place: String, words: String) throws
  {
    let (condition, found) = read("when: >-\n  " + text)
    let problem = try #require(found.first)
    #expect(condition == nil)
    #expect(found.count == 1)
    #expect(problem.span?.sourceText == place, "\(problem.message)")
    #expect(problem.message.contains(words), "\(problem.message)")
  }

  @Test func `every problem of a condition is found in one run`() {
    let (_, found) = read("when: { all: [only_photo, moved_chat, { any: [signs.image >= 1, 3] }] }")
    #expect(
      found.map(\.kind.code) == [
        "unknown-name", "condition-type", "unknown-figure", "condition-form",
      ])
  }

  @Test func `a list that is too long is refused at the first condition too many`() {
    let list = (0...1000).map { "pushy * \($0) > 7" }.joined(separator: ", ")
    let (condition, found) = read("when: { any: [\(list)] }")
    #expect(condition == nil)
    #expect(found.map(\.kind.code) == ["condition-too-large"])
    #expect(found.first?.span?.sourceText == "pushy * 1000 > 7")
    #expect(found.first?.message.hasPrefix("a list has at most 1000 conditions") == true)
  }

  @Test func `every call that does not fit is found in one run`() {
    let (_, found) = read(
      """
      when: skipped(only_photos.yes) || declinedd(pushy) || size() > 1 || exists(v, v) || \
      asked_for.all(v) || answered('pushy')
      """)
    #expect(
      found.compactMap(\.span?.sourceText).sorted() == [
        "'pushy'", "all", "declinedd", "exists", "only_photos.yes", "size()",
      ])
  }

  @Test(arguments: [
    (
      "when: { all: [only_photos, moved_chat.elsewhere] }",
      "only_photos && moved_chat == 'elsewhere'"
    ),
    ("when: { any: [only_photos, pushy >= 3] }", "only_photos || pushy >= 3"),
    ("when: { not: { any: [only_photos, threatened] } }", "!only_photos && !threatened"),
    (
      "when: { at_least: { n: 2, of: [only_photos, threatened, asked_for.photo] } }",
      "(only_photos ? 1 : 0) + (threatened ? 1 : 0) + ('photo' in asked_for ? 1 : 0) >= 2"
    ),
    ("when: only_photos", "only_photos == true && true"), ("when: false", "false"),
  ])
  func `the plain form and CEL come to the same`(plain: String, text: String) {
    let (one, found) = read(plain)
    #expect(found == [])
    let other = condition(text, in: SampleChecklist.scope).condition
    #expect(one != nil && (one == other || text.contains("== true")))
  }

  @Test(arguments: [
    "{ al: [threatened] }", "{ all: [], }", "{ all: threatened }",
    "{ all: [threatened], not: pushy }",
    "{ at_least: 2 }", "{ at_least: { n: 2, of: [threatened] } }",
    "{ at_least: { n: 0, of: [threatened] } }",
    "{ at_least: { n: 1, off: [threatened] } }", "{ at_least: { n: 1, of: [threatened], or: 3 } }",
    "{ at_least: { n: one, of: [threatened] } }", "[threatened]", "3", "0.5",
  ])
  func `a form that is put together wrongly is reported once`(text: String) {
    #expect(read("when: " + text).found.map(\.kind.code) == ["condition-form"])
  }

  @Test func `conditions that always hold are not taken for one another`() {
    let (condition, found) = read(
      "when: { at_least: { n: 2, of: [size(asked_for) >= 0, pressure >= 0] } }")
    #expect(condition != nil)
    #expect(found.filter(\.isError) == [])
  }

  @Test(arguments: [
    ("[threatened, only_photos, threatened]", "threatened"),
    ("[moved_chat.elsewhere, threatened, moved_chat == 'elsewhere']", "moved_chat == 'elsewhere'"),
  ])
  func `what would count twice is refused where it stands again`(list: String, place: String) {
    let (condition, found) = read("when: { at_least: { n: 2, of: \(list) } }")
    #expect(condition == nil)
    #expect(found.map(\.kind.code) == ["condition-form"])
    #expect(found.first?.span?.sourceText == place)
    #expect(found.first?.message.contains("would count twice") == true)
  }

  @Test(arguments: ["", " ''", " ~", " null", " '  '", " {}"])
  func `a missing condition is reported`(text: String) {
    #expect(read("when:" + text).found.map(\.kind.code) == ["condition-missing"])
  }

  @Test func `tests of one item are one test`() {
    for text in [
      "moved_chat.private_app || moved_chat == 'elsewhere'",
      "moved_chat in ['private_app', 'elsewhere']",
      "pushy >= 2 && pushy < 4 || pushy == 1", "asked_for.photo && size(asked_for) >= 2",
      "asked_for.exists_one(v, v != 'secret')", "pressure > 2 && pressure < 5",
      "days_known in [1, 2, 3, 9] || 20 <= days_known",
    ] {
      #expect(condition(text, in: SampleChecklist.scope).condition?.size ?? 99 <= 7, "\(text)")
    }
  }

  @Test func `it is known which items and scores were used`() {
    let text = "pressure > 3 && skipped(met) || asked_for.exists(pushy, pushy == 'photo')"
    #expect(ParsedCondition(text).names == ["pressure", "met", "asked_for"])
  }

  private func read(_ text: String) -> (condition: Condition?, found: [Diagnostic]) {
    let document = Document.read(SourceFile(name: "test.yaml", text: text))
    var found = document.diagnostics
    let condition = document.root?.mapping?["when"].flatMap {
      ParsedCondition($0).lowered(in: SampleChecklist.scope, reporting: &found)
    }
    return (condition, found.orderedByPlace())
  }
}
