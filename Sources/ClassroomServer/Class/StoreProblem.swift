internal import GRDB

/// Why the counts of a class cannot be kept, in a sentence that says what to do.
struct StoreProblem: Error {
  let sentence: String

  static func notOverwritten(_ path: String) -> StoreProblem {
    StoreProblem(sentence: "\(path) cannot be overwritten and deleted; delete it yourself.")
  }
}

extension StoreProblem {
  init(_ error: any Error, path: String) {
    if let problem = error as? StoreProblem {
      self = problem
      return
    }
    sentence =
      switch error {
      case DatabaseError.SQLITE_BUSY, DatabaseError.SQLITE_LOCKED:
        "A class with this story is running already; close that one first."
      case DatabaseError.SQLITE_NOTADB, DatabaseError.SQLITE_CORRUPT, is DecodingError:
        "The counts that were kept in \(path) are damaged; remove that file to begin anew."
      default:
        "Counts cannot be kept in \(path): \(error)"
      }
  }
}
