internal import GRDB

/// Why the counts of a class cannot be kept, in a sentence that says what to do.
struct StoreProblem: Error {
  let sentence: String

  init(_ error: any Error, path: String) {
    sentence =
      switch (error as? DatabaseError)?.resultCode {
      case .SQLITE_BUSY?, .SQLITE_LOCKED?:
        "A class with this story is running already; close that one first."
      case .SQLITE_NOTADB?, .SQLITE_CORRUPT?:
        "The counts that were kept in \(path) are damaged; remove that file to begin anew."
      default:
        "Counts cannot be kept in \(path): \(error)"
      }
  }
}
