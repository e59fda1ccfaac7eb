import SystemPackage
import Testing

@testable import CaseFiles

/// What is said when something goes wrong: what happened, what is still safe, what to do.
struct CaseProblemTests {
  static let problems: [CaseProblem] =
    [
      .missing, .unreadable(.permissionDenied), .tooLarge, .notACase, .newerVersion(2), .exists,
      .name,
      .inUse, .noLocks(.notSupported), .changedElsewhere, .cannotWrite(.noSpace),
      .cannotWrite(.readOnlyFileSystem), .cannotWrite(.permissionDenied), .cannotWrite(.ioError),
      .unreadable(.isDirectory), .cannotMake(.noSuchFileOrDirectory), .cannotMake(.noSpace),
      .cannotMake(.permissionDenied), .notReadBack, .unconfirmed(.ioError), .locked,
      .openForReadingOnly, .keyNotProtected,
    ] + ageProblems.map { .age($0) }

  private static let ageProblems: [AgeProblem] = [
    .empty, .notAge, .version("v2"), .headerCut, .header(.stanza), .headerChanged, .armor, .noMatch,
    .otherKeys("mlkem768x25519"), .otherKeys("p256tag"), .wantsPassphrase, .wantsKey,
    .wrongPassphrase,
    .workFactor("23"), .payloadCut, .payloadDamaged, .notARecipient, .notAnIdentity, .hybridKey,
    .noRecipients, .emptyPassphrase, .noGuardedMemory,
  ]

  @Test(arguments: problems)
  func `a message has three sentences or more, which end as sentences do`(problem: CaseProblem) {
    for subject in [CaseProblem.Subject.caseFile, .keyFile] {
      let message = problem.message(subject, at: "2026-11-30-bcdfg.case.age")
      let sentences = message.split(separator: ". ")
      #expect(sentences.count >= 3 && message.hasSuffix("."), "\(message)")
      #expect(
        sentences.allSatisfy { $0.first.map { $0.isUppercase || $0 == "'" } == true }, "\(message)")
      let isSafeNamed = ["changed", "whole", "kept", "written over", "Nothing was", "in it now"]
      #expect(isSafeNamed.contains { message.contains($0) }, "\(message)")
    }
  }

  @Test func `no two problems have the same message`() {
    let messages = Self.problems.map { $0.message(.caseFile, at: "a.case.age") }
    #expect(Set(messages).count == messages.count)
  }

  @Test func `nobody is told a falsehood about a full disk`() {
    #expect(
      CaseProblem.cannotWrite(.noSpace).message(.caseFile, at: "a.case.age")
        == "'a.case.age' cannot be written: the disk is full. The case is whole as it was before; only "
        + "what was to be added now is not in it. Make room on the disk, and add it again.")
  }

  @Test func `of a case that was to be made nobody is told that it is whole`() {
    #expect(
      CaseProblem.cannotMake(.noSuchFileOrDirectory).message(.caseFile, at: "no/a.case.age")
        == "'no/a.case.age' cannot be made: its folder is not there. Nothing was made or changed. Make that "
        + "folder first, or name another one.")
  }

  @Test func `a folder in place of a case is called one`() {
    #expect(
      CaseProblem.unreadable(.isDirectory).message(.caseFile, at: "cases")
        == "'cases' is a folder, and no file. Nothing in it was changed. Name one of the files in it."
    )
  }
}
