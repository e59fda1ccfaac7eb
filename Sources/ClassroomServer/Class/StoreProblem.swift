internal import GRDB

/// Why the counts of a class cannot be kept, in a sentence that says what to do.
struct StoreProblem: Error, Equatable {
  let sentence: String

  static let running = StoreProblem(
    sentence: "A class with this story is running already; close that one first.")

  static func unreadable(_ path: String) -> StoreProblem {
    StoreProblem(
      sentence: """
        The counts that were kept in \(path) are damaged, or of another version; remove that file \
        to begin anew.
        """)
  }

  static func notOverwritten(_ path: String) -> StoreProblem {
    StoreProblem(sentence: "\(path) cannot be overwritten and deleted; delete it yourself.")
  }
}

extension StoreProblem {
  init(_ error: any Error, path: String) {
    self =
      switch error {
      case let problem as StoreProblem: problem
      case DatabaseError.SQLITE_BUSY, DatabaseError.SQLITE_LOCKED: .running
      case DatabaseError.SQLITE_NOTADB, DatabaseError.SQLITE_CORRUPT, is DecodingError,
        is RowDecodingError:
        .unreadable(path)
      default: StoreProblem(sentence: "Counts cannot be kept in \(path): \(error)")
      }
  }
}
