internal import Diagnostics

/// Finds names in braces that no story fills in, in the words that an item has for stories.
struct BlankCheck {
  let findings: Findings

  func check(_ text: Text) {
    let scalars = Array(text.text.unicodeScalars)
    checkForeign(scalars, text)
    var place = 0
    while place < scalars.count {
      guard "{}".unicodeScalars.contains(scalars[place]) else {
        place += 1
        continue
      }
      let end = scalars[place...].firstIndex(of: "}") ?? place
      let isBlank = scalars[place] == "{" && end > place
      let name = String(
        String.UnicodeScalarView(isBlank ? scalars[place + 1..<end] : scalars[place...place]))
      if StoryPeople.Blank(rawValue: name) == nil {
        findings.report(
          .unknownBlank(isBlank ? name : nil, at: text.origin.part(place..<end + 1)))
      }
      place = end + 1
    }
  }

  /// Reports names between signs that other programs use in place of braces: `$person`, `<other>`.
  private func checkForeign(_ scalars: [Unicode.Scalar], _ text: Text) {
    for name in StoryPeople.Blank.allCases.map(\.rawValue) {
      let letters = Array(name.unicodeScalars)
      for start in scalars.indices.dropFirst()
      where Self.foreignSigns.contains(scalars[start - 1])
        && scalars[start...].starts(with: letters)
        && scalars.dropFirst(start + letters.count).first?.properties.isAlphabetic != true
      {
        let end = start + letters.count
        let closes = end < scalars.count && ">]%｝".unicodeScalars.contains(scalars[end])
        findings.report(
          .foreignBlank(name, at: text.origin.part(start - 1..<(closes ? end + 1 : end))))
      }
    }
  }

  private static let foreignSigns = Array("$<[%｛".unicodeScalars)
}

extension Diagnostic {
  /// `name` is what stands between braces; nil where there is only one of the two.
  static func unknownBlank(_ name: String?, at origin: Origin) -> Self {
    let known = StoryPeople.Blank.allCases.map(\.rawValue)
    let near = name.flatMap { nearest($0, in: known) }
    let what = name.map { "a story has no '{\($0.shortened)}'" } ?? "a brace stands alone here"
    let advice =
      near.map { "did you mean '{\($0)}'?" }
      ?? "write \(known.map { "'{\($0)}'" }.joinedByOr), or the words themselves"
    return Diagnostic(.unknownBlank, "\(what); \(advice)", at: origin)
  }
}

extension Diagnostic {
  static func foreignBlank(_ name: String, at origin: Origin) -> Self {
    Diagnostic(
      .unknownBlank,
      "nothing is filled in here, and readers see it as it is; write '{\(name)}'",
      at: origin)
  }
}

extension DiagnosticKind {
  static let unknownBlank = DiagnosticKind(
    code: "unknown-blank", title: "a name in braces that no story fills in",
    explanation: """
      'about' is how a story asks. In it, '{person}' stands for whom the story happens to, and
      '{other}' for who does it; each scenario says under 'person' and 'other' who that is. Nothing
      else is filled in.

      Wrong:
          about: Has {them} asked {name} for pictures?
      Right:
          about: Has {other} asked {person} for pictures?
      """)
}
