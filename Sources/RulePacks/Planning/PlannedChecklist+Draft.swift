extension PlannedChecklist {
  /// Whether it is a talk of which nothing says that it was tried out with people.
  package var isDraftOfTalk: Bool {
    checklist.isForInterviewsOnly && pack.validation.status == .none
  }
}
