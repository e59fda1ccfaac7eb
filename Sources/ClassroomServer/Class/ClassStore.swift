internal import FoundationEssentials
internal import GRDB

/// A class in a file that only its owner can read: its counts, and tokens without order.
///
/// Nothing says who, when, or which answers came together. All of it stands in one row that is
/// written anew each time, so that the places of its parts do not tell in which order they came.
/// What SQLite lays aside while it writes is overwritten at once.
struct ClassStore {
  let path: String
  private let queue: DatabaseQueue

  /// Opens the file of a class, or makes it.
  init(path: String) throws(StoreProblem) {
    self.path = path
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA locking_mode = EXCLUSIVE;
          PRAGMA journal_mode = PERSIST;
          PRAGMA synchronous = FULL;
          PRAGMA secure_delete = ON;
          PRAGMA temp_store = MEMORY;
          """)
    }
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.write { database in
        try database.execute(
          sql: """
            CREATE TABLE IF NOT EXISTS class (
              only INTEGER PRIMARY KEY CHECK (only = 1), form TEXT NOT NULL, code TEXT NOT NULL,
              closed INTEGER NOT NULL, devices BLOB NOT NULL, paper BLOB NOT NULL,
              tokens BLOB NOT NULL)
            """)
      }
      try journal.overwrite()
    } catch {
      throw StoreProblem(error, path: path)
    }
  }

  /// The class that is in the file; nil in a new one.
  func kept() throws -> KeptClass? {
    try queue.read { database in
      guard let row = try Row.fetchOne(database, sql: "SELECT * FROM class") else { return nil }
      let tokens: Data = row["tokens"]
      return KeptClass(
        form: row["form"], code: row["code"], isClosed: row["closed"],
        counts: ClassCounts(
          devices: try JSONDecoder().decode(Tally.self, from: row["devices"]),
          paper: try JSONDecoder().decode(Tally.self, from: row["paper"]),
          tokens: TokenSet(bytes: Array(tokens))))
    }
  }

  /// Keeps a class, in place of what was there.
  func keep(_ kept: KeptClass) async throws {
    let coder = JSONEncoder()
    coder.outputFormatting = .sortedKeys
    let arguments: StatementArguments = [
      kept.form, kept.code, kept.isClosed, try coder.encode(kept.counts.devices),
      try coder.encode(kept.counts.paper), Data(kept.counts.tokens.bytes),
    ]
    try await queue.writeWithoutTransaction { database in
      try database.inTransaction {
        try database.execute(
          sql: "INSERT OR REPLACE INTO class VALUES (1, ?, ?, ?, ?, ?, ?)", arguments: arguments)
        return .commit
      }
      try journal.overwrite()
    }
  }

  /// Overwrites everything, and takes the files away.
  func erase() throws {
    try queue.close()
    try PrivateFile(path: path).remove()
    try journal.remove()
  }

  /// Where SQLite lays aside what it is about to change, so as to have it back after a crash.
  private var journal: PrivateFile { PrivateFile(path: path + "-journal") }
}

/// A class as it is kept.
struct KeptClass: Sendable {
  /// What must be the same for its counts to go on.
  let form: String
  let code: String
  var isClosed: Bool
  var counts: ClassCounts
}
