package import SystemPackage

/// Why a case, or a key file, cannot be opened or written. What is said of it stands in
/// `CaseProblem+Words.swift`.
package enum CaseProblem: Error, Equatable {
  case missing
  case unreadable(Errno)
  /// It is larger than a case ever gets.
  case tooLarge
  /// It cannot be opened: cut, damaged, or not with this key or passphrase.
  case age(AgeProblem)
  /// It is an age file that the key opens, and not a case.
  case notACase
  /// The case was begun by a later version of this program, whose number is given.
  case newerVersion(Int)

  /// Something stands where a new file was to be made.
  case exists
  /// The name of a new case does not end as those of cases do.
  case name
  /// Another program has it open for writing.
  case inUse
  /// The disk cannot tell programs apart that write to one file.
  case noLocks(Errno)
  /// Somebody else put another file there, or took it away, while it was open here.
  case changedElsewhere
  case cannotWrite(Errno)
  /// Nothing can be written where a new file was to be made.
  case cannotMake(Errno)
  /// What was written came back otherwise from the disk.
  case notReadBack
  /// The new file stands there, and the disk did not say that it keeps it.
  case unconfirmed(Errno)

  /// The keys were wiped, because nothing was done for a while or because it was asked for.
  case locked
  /// It was opened to be read only.
  case openForReadingOnly
  /// The key file has no passphrase.
  case keyNotProtected

  /// What a problem is about, for its words.
  package enum Subject: Sendable {
    case caseFile, keyFile
  }
}

extension CaseProblem {
  /// Does something with age files, whose problems become those of a case.
  static func ofAge<Result>(
    _ body: () throws(AgeProblem) -> Result
  ) throws(CaseProblem) -> Result {
    do throws(AgeProblem) { return try body() } catch { throw .age(error) }
  }

  /// Does something on the disk without which nothing can be written.
  static func ofWriting<Result>(
    _ body: () throws(Errno) -> Result
  ) throws(CaseProblem) -> Result {
    do throws(Errno) { return try body() } catch { throw .cannotWrite(error) }
  }

  /// Makes a new file; where it cannot be written, nothing was there before that is whole.
  static func ofMaking<Result>(
    _ body: () throws(CaseProblem) -> Result
  ) throws(CaseProblem) -> Result {
    do throws(CaseProblem) {
      return try body()
    } catch {
      if case .cannotWrite(let error) = error { throw .cannotMake(error) }
      throw error
    }
  }
}
