internal import GRDB
internal import PlainText
internal import SystemPackage

/// Why the counts of a class cannot be kept, in a sentence that says what to do.
///
/// No sentence tells anyone to delete a file by hand: SQLite's journal beside a file of counts may
/// be needed to read it.
struct StoreProblem: Error, Equatable {
  enum Kind {
    case running, unreadable, diskFull, other
  }

  let kind: Kind
  let sentence: String

  private init(_ kind: Kind, _ sentence: String) {
    self.kind = kind
    self.sentence = sentence
  }

  static let running = StoreProblem(
    .running, "A class with this story is running already; close that one first.")

  static func unreadable(_ path: String) -> StoreProblem {
    StoreProblem(
      .unreadable,
      """
      The counts that were kept in \(path.sanitized) are damaged, or of another version; --anew \
      with the command of that class removes them once you confirm it.
      """)
  }

  static func diskFull(_ path: String) -> StoreProblem {
    StoreProblem(
      .diskFull,
      "The disk that \(path.sanitized) is on is full; make room, and start the same command again.")
  }

  /// A file of counts, or SQLite's journal of one, that cannot be overwritten now.
  static func notOverwritten(_ path: String, _ error: Errno) -> StoreProblem {
    if error == .noSpace || error == .diskQuotaExceeded { return diskFull(path) }
    return StoreProblem(
      .other,
      """
      \(path.sanitized) cannot be overwritten: \(error). Leave it where \
      it is; the same command with --go-on or --anew tries again.
      """)
  }
}

extension StoreProblem {
  init(_ error: any Error, path: String) {
    self =
      switch error {
      case let problem as StoreProblem: problem
      case DatabaseError.SQLITE_BUSY, DatabaseError.SQLITE_LOCKED: .running
      case DatabaseError.SQLITE_FULL: .diskFull(path)
      case DatabaseError.SQLITE_NOTADB, DatabaseError.SQLITE_CORRUPT, is DecodingError,
        is RowDecodingError:
        .unreadable(path)
      case DatabaseError.SQLITE_CANTOPEN:
        StoreProblem(
          .other,
          """
          \(path.sanitized) cannot be opened: it is no file, or not one of this user. Look at what is \
          there, and start the same command again.
          """)
      case let error as DatabaseError:
        StoreProblem(
          .other, "Counts cannot be kept in \(path.sanitized): \(error.message ?? "\(error)").")
      default: StoreProblem(.other, "Counts cannot be kept in \(path.sanitized): \(error)")
      }
  }
}
