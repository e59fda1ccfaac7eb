package import Diagnostics
package import ScreeningCore

/// Checks a library for what loading accepts, but its authors should know.
package struct Lint {
  package let library: Library
  /// The day on which the age of contacts is worked out.
  package let today: CalendarDate
  /// Whether contacts must have been verified, as before a release.
  package let isRelease: Bool
  package let wordLists: [WordList]
  /// Words with which interviews would ask for detail of harm.
  package let wordsForDetail: [WordList]
  /// Words with which questions would push towards an answer.
  package let leadingWords: [WordList]
  /// How much work all its searches together may do.
  package let work: Int

  /// As much as five searches may do that all reach their limit.
  package static let usualWork = 5 * Search.usualLimit

  package init(
    _ library: Library, today: CalendarDate, isRelease: Bool = false, wordLists: [WordList],
    wordsForDetail: [WordList] = [], leadingWords: [WordList] = [], work: Int = Lint.usualWork
  ) {
    self.work = work
    self.library = library
    self.today = today
    self.isRelease = isRelease
    self.wordLists = wordLists
    self.wordsForDetail = wordsForDetail
    self.leadingWords = leadingWords
  }

  /// With the lists of words that stand in folders of rules.
  package init(
    _ library: Library, today: CalendarDate, isRelease: Bool = false,
    wordListsIn folders: [RulesPath], _ findings: Findings
  ) {
    let lists = { (place: String) in
      folders.compactMap { WordList(inFolder: $0, at: place, findings) }
    }
    self.init(
      library, today: today, isRelease: isRelease, wordLists: lists(WordList.usualPlace),
      wordsForDetail: lists(WordList.placeOfDetail), leadingWords: lists(WordList.placeOfLeading))
  }

  /// What was found, ordered by place, and what was left out and why.
  package struct Report {
    package var diagnostics: [Diagnostic]
    package var remarks: [String]
    /// How many searches ended at their limit without a result; each is a remark as well.
    package var unfinished: Int

    package init(
      diagnostics: [Diagnostic] = [], remarks: [String] = [], unfinished: Int = 0
    ) {
      self.diagnostics = diagnostics
      self.remarks = remarks
      self.unfinished = unfinished
    }

    package mutating func add(_ part: Self) {
      diagnostics += part.diagnostics
      remarks += part.remarks
      unfinished += part.unfinished
    }
  }

  private static let checks: [any LintCheck] = [
    UnlistedFileCheck(), UnusedItemCheck(), LateItemCheck(), RepeatedTitleCheck(),
    SourceSectionCheck(),
    BannedWordCheck(), ReadingGradeCheck(), PlaceholderCheck(), LongWordCheck(), UnmetNeedCheck(),
    ReferralCheck(), ContactAgeCheck(), ContactDateCheck(), ContactHoursCheck(),
    DutyCheck(), WithheldContactCheck(), NoStepsCheck(), StepCheck(), SituationCheck(),
    StoryWordsCheck(),
    MissingPhaseCheck(), QuestionOutsideCheck(), SpokenWordsCheck(), SeenWordsCheck(),
    DetailCheck(), UnusedPatternCheck(), NoLicenseCheck(), RepeatedPersonCheck(),
    RepeatedTextCheck(),
    QuestionFormCheck(), LeadingWordCheck(), SignlessWeightCheck(),
  ]

  /// All findings together.
  package func report() -> Report {
    var all = Report()
    run { all.add($0) }
    all.diagnostics = all.diagnostics.orderedByPlace()
    return all
  }

  /// Passes on findings as soon as they are made: first those of the quick checks, then those of
  /// the searches, which can take long.
  package func run(_ give: (Report) -> Void) {
    check(give)
    var work = work
    for planned in library.checklists { search(planned, within: &work, give) }
  }

  /// What the quick checks find.
  package func check(_ give: (Report) -> Void) {
    for check in Self.checks {
      let findings = Findings()
      let remarks = check.run(on: self, findings)
      let part = Report(diagnostics: findings.ordered, remarks: remarks)
      if !part.diagnostics.isEmpty || !part.remarks.isEmpty { give(part) }
    }
  }

  /// What the searches find in a checklist, of whose work there is so much left.
  package func search(
    _ planned: PlannedChecklist, within work: inout Int, _ give: (Report) -> Void
  ) {
    let shown = UnreachableCheck().run(on: planned, within: &work, give)
    ConditionPartsCheck(guidance: shown).run(on: planned, within: &work, give)
    UnreachableStepCheck().run(on: planned, within: &work, give)
  }
}

/// One thing that lint looks for.
protocol LintCheck: Sendable {
  /// Reports what it finds; returns what it could not check, and why. It takes time in proportion
  /// to what it reads.
  func run(on lint: Lint, _ findings: Findings) -> [String]
}
