internal import Conditions
internal import Diagnostics
internal import Testing

/// What people write who know spreadsheets, other programs or only their own language: one message,
/// which says what to write.
@Suite struct `Conditions in the manner of other languages` {
  @Test(arguments: [
    ("not threatened", "write '!', and quotes"), ("NOT threatened", "as in \"!threatened\""),
    ("NOT(threatened)", "'NOT' negates nothing here"), ("threatened AND only_photos", "write '&&'"),
    ("threatened or only_photos", "write '||'"), ("threatened und only_photos", "write '&&'"),
    ("pressure => 5", "write '>='"), ("pressure === 5", "write '=='"),
    ("pressure <> 5", "write '!='"), ("pressure =< 5", "write '<='"),
    ("pressure ≥ 5", "write '>='"),
    ("pressure > = 5", "write '>='"), ("pressure = 5", "write '=='"),
    ("pressure is 5", "write '=='"),
    ("pressure is not 5", "write '!='"), ("pressure gt 5", "write '>'"),
    ("threatened &&& only_photos", "write '&&'"), ("pressure >= 50%", "no percentages"),
    ("threatened, only_photos", "a ',' joins nothing here"),
    ("pressure >= 5,5", "'.' inside a number"), ("pressure greater than 5", "write '>'"),
    ("pressure at least 5", "'>=' for at least"),
    ("pressure between 3 and 5", "write pressure >= 1 && pressure <= 9"),
    ("asked_for contains photo", "write 'choice' in asked_for"),
    ("size asked_for >= 1", "write size(asked_for)"), ("count(asked_for) >= 1", "write size(x)"),
    ("AND(threatened, only_photos)", "write && between"), ("if threatened", "have no 'if'"),
    ("unless threatened", "as in \"!threatened\""), ("only photos", "as in only_photos"),
    ("pressure >= 5 || >= 3", "a comparison of its own"),
    ("pressure >= 5 and", "write '&&'"), ("pushy || 1", "write a comparison, as in pushy >= 1"),
    ("1 && pushy", "as in pushy >= 1"), ("pressure && 5 || threatened", "as in pressure >= 5"),
    ("pushy || pressure || days_known", "here are two numbers"),
    ("moved_chat = elsewhere", "a choice in quotes: == 'elsewhere'"),
    ("moved_chat = 'elsewhere'", "write '=='"), ("threatened = true", "write '=='"),
  ])
  func `a word or sign that can only mean one thing is told once`(text: String, words: String) {
    expect(text, words)
  }

  @Test(arguments: [
    ("pushy == 'Often'", "'pushy' is a number, and 'Often' a text; write pushy == 3"),
    ("'often' < pushy", "write pushy > 3"),
    ("pushy >= 'Sometimes' && threatened", "write pushy >= 2"),
    ("pushy == Often", "write its number: 3"), ("pushy != 'Daily'", "as in pushy >= 1"),
    ("pressure == 'several'", "write pressure >= 4 && pressure < 7"),
    ("pressure != 'several'", "write pressure < 4 || pressure >= 7"),
    ("pressure == 'many'", "write pressure >= 7"), ("pressure >= 'few'", "write pressure >= 1"),
    ("pressure > 'few'", "write pressure >= 4"), ("pressure <= 'few'", "write pressure < 4"),
    ("pressure == 'none'", "as in pressure >= 1"),
    ("asked_for == 'photo'", "write asked_for.photo"),
    ("asked_for != 'photo'", "write !asked_for.photo"),
    ("asked_for == 'phone'", "write asked_for.photo, or size(asked_for)"),
  ])
  func `the words of a step, a band or a choice are compared by what they stand for`(
    text: String, words: String
  ) {
    expect(text, words)
  }

  @Test(arguments: [
    ("3 <= pressure <= 5", "write pressure >= 3 && pressure <= 5"),
    ("1 < pushy < 4 && threatened", "write pushy > 1 && pushy < 4"),
    ("pushy == 3 == 4", "join two comparisons with && or ||"),
    ("threatened >= pushy >= 3", "write threatened >= pushy && pushy >= 3"),
  ])
  func `a comparison with three sides is two`(text: String, words: String) {
    expect(text, words)
  }

  @Test(arguments: [
    ("only-photos", "did you mean 'only_photos'?"), ("!only-photos", "did you mean 'only_photos'?"),
    ("days-known >= 3 && threatened", "did you mean 'days_known'?"),
    ("moved_chat.private-app", "did you mean 'moved_chat.private_app'?"),
    ("moved-chat.elsewhere", "did you mean 'moved_chat.elsewhere'?"),
    ("only-pictures-of-them", "there is no item or score 'only-pictures-of-them'"),
  ])
  func `a hyphen in a name is one mistake`(text: String, words: String) {
    expect(text, words)
  }

  @Test(arguments: [
    ("moved_chat == 'elsewhere' || 'private_app'", "write moved_chat.private_app"),
    ("moved_chat.elsewhere || moved_chat == private_app", "write 'private_app' in quotes"),
    ("asked_for == photo", "in place of this comparison write asked_for.photo"),
    ("photo in asked_for", "write 'photo' in quotes"),
  ])
  func `a choice is offered in a form that is taken`(text: String, words: String) {
    expect(text, words)
  }

  @Test(arguments: ["pushy - 1 >= 2", "pushy-days_known >= 2", "days_known-1 == 2", "1 <= pushy"])
  func `a difference is none of these`(text: String) {
    #expect(condition(text, in: SampleChecklist.scope).problems == [])
  }

  private func expect(_ text: String, _ words: String, at place: SourceLocation = #_sourceLocation)
  {
    let messages = condition(text, in: SampleChecklist.scope).problems.map(\.message)
    #expect(messages.count == 1, "\(text): \(messages)", sourceLocation: place)
    #expect(
      messages.first?.contains(words) == true, "\(text): \(messages)", sourceLocation: place)
  }

  @Test(arguments: [
    ("pushy >= 6", "'pushy' goes from 1 to 4, so that this never holds"),
    ("pushy >= 1", "so that this always holds"), ("pushy == 5", "never"), ("pushy != 9", "always"),
    ("days_known > 400", "goes from 0 to 400"), ("7 <= pushy", "never"),
    ("size(asked_for) >= 4", "'size(asked_for)' goes from 0 to 3"), ("pressure >= 20", "never"),
    ("threatened || pushy >= 6", "never"),
  ])
  func `a comparison that no answer can change is a warning`(text: String, words: String) throws {
    let found = try found(in: text)
    #expect(found.map(\.kind.code) == ["comparison-decided"])
    #expect(found.first?.isError == false && found.first?.message.contains(words) == true)
  }

  @Test(arguments: ["pushy >= 4", "pushy > 1", "pushy <= 3", "days_known == 400", "pressure >= 4"])
  func `one that some answer can change is none`(text: String) throws {
    #expect(try found(in: text) == [])
  }

  private func found(in text: String) throws -> [Diagnostic] {
    var found: [Diagnostic] = []
    let lowered = ParsedCondition(text).lowered(in: SampleChecklist.scope, reporting: &found)
    _ = try #require(lowered)
    return found
  }
}
