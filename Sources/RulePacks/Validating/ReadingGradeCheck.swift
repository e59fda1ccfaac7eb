internal import Diagnostics
internal import ScreeningCore

/// Finds English texts for students that are too hard to read.
struct ReadingGradeCheck: LintCheck {
  /// The highest grade of all texts of a checklist, in tenths.
  static let checklistLimit = 60
  /// The highest grade of a single text, in tenths.
  static let textLimit = 90
  /// The fewest words for which a single text has a grade that means anything.
  static let fewestWords = 10

  func run(on lint: Lint, _ findings: Findings) -> [String] {
    var remarks: [String] = []
    for pack in lint.library.packs {
      let forStudents = pack.checklists.filter { $0.checklist.audience == .student }
      guard !forStudents.isEmpty else { continue }
      guard pack.pack.isWritten(in: "en") else {
        remarks.append(
          "\(pack.pack.name.value): reading grades are worked out for English only, so its texts "
            + "in '\(pack.pack.language)' were not checked")
        continue
      }
      for planned in forStudents {
        check(planned.checklist, findings)
        for text in planned.checklist.textsForStories {
          check(text, ReadingGrade([text.text]), findings)
        }
        for scenario in pack.scenarios(for: planned) {
          for text in scenario.scenario.texts {
            check(text, ReadingGrade([text.text]), findings)
          }
        }
      }
    }
    return remarks
  }

  private func check(_ checklist: Checklist, _ findings: Findings) {
    var all = ReadingGrade([])
    for text in checklist.texts {
      let grade = ReadingGrade([text.text])
      all = all + grade
      check(text, grade, findings)
    }
    if let grade = all.tenths, grade > Self.checklistLimit {
      findings.report(.hardChecklist(grade, at: checklist.name.origin))
    }
  }

  private func check(_ text: Text, _ grade: ReadingGrade, _ findings: Findings) {
    guard grade.words >= Self.fewestWords, let tenths = grade.tenths, tenths > Self.textLimit
    else { return }
    findings.report(.hardText(tenths, at: text.origin))
  }
}

extension Diagnostic {
  static func hardChecklist(_ grade: Int, at origin: Origin) -> Self {
    Diagnostic(
      .hardChecklist,
      "all texts together have reading grade \(grade.asTenths), and 6 is the most for students; "
        + "use shorter sentences and shorter words", at: origin)
  }

  static func hardText(_ grade: Int, at origin: Origin) -> Self {
    Diagnostic(
      .hardText,
      "this text has reading grade \(grade.asTenths), and 9 is the most for students; make two "
        + "sentences of it, or use shorter words", at: origin)
  }
}

extension Int {
  fileprivate var asTenths: String { "\(self / 10).\(abs(self % 10))" }
}

extension DiagnosticKind {
  static let hardChecklist = DiagnosticKind(
    code: "hard-checklist", title: "a checklist that is hard to read",
    explanation: """
      Students' texts are about as hard as what people of eleven or twelve read: the grade by
      Flesch and Kincaid over all texts of a checklist is at most 6. It comes from the length of
      sentences and of words, so those are what to shorten.
      """)

  static let hardText = DiagnosticKind(
    code: "hard-text", severity: .warning, title: "a text that is hard to read",
    explanation: """
      A single text for students has a grade by Flesch and Kincaid of at most 9. Make two
      sentences of one, and use shorter words. Texts of fewer than ten words are not graded.
      """)
}
