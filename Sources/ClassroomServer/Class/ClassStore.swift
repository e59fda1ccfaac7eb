internal import FoundationEssentials
internal import GRDB

/// Where a class is kept while it runs.
protocol ClassStorage: Sendable {
  /// Saves a class in place of the one saved before, which stays if that fails.
  func save(_ kept: StoredClass) async throws(StoreProblem)
  /// Deletes everything that was saved.
  func erase() throws(StoreProblem)
}

/// A class in a file that only its owner can read: the counts of rounds that run, the pictures of those
/// that are closed, and tokens without order.
///
/// Nothing says who, when, or which answers came together. All of it is one row that is rewritten
/// each time, so that positions in the file do not reveal the order in which sheets came. SQLite's
/// journal is overwritten at once.
struct ClassStore: ClassStorage {
  /// The version of the file's format; a file with another version, or none, is not read.
  private static let version = 2

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
        let isNew = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
        guard isNew else {
          let version = try Int.fetchOne(database, sql: "PRAGMA user_version")
          guard version == Self.version else { throw StoreProblem.unreadable(path) }
          return
        }
        try database.execute(
          sql: """
            CREATE TABLE class (
              only INTEGER PRIMARY KEY CHECK (only = 1), form BLOB NOT NULL, code TEXT NOT NULL,
              closed INTEGER NOT NULL, joined INTEGER NOT NULL, devices BLOB NOT NULL,
              paper BLOB NOT NULL, tokens BLOB NOT NULL);
            PRAGMA user_version = \(Self.version);
            """)
      }
      try journal.overwrite()
    } catch {
      throw StoreProblem(error, path: path)
    }
  }

  /// The class that is in the file; nil in a new one.
  func load() throws(StoreProblem) -> StoredClass? {
    do {
      return try queue.read { database in
        guard let row = try Row.fetchOne(database, sql: "SELECT * FROM class") else { return nil }
        guard let kept = try StoredClass(row) else { throw StoreProblem.unreadable(path) }
        return kept
      }
    } catch {
      throw StoreProblem(error, path: path)
    }
  }

  func save(_ kept: StoredClass) async throws(StoreProblem) {
    do {
      let arguments = try kept.columns
      try await queue.writeWithoutTransaction { database in
        try database.inTransaction {
          try database.execute(
            sql: "INSERT OR REPLACE INTO class VALUES (1, ?, ?, ?, ?, ?, ?, ?)",
            arguments: arguments)
          return .commit
        }
        try journal.overwrite()
      }
    } catch {
      throw StoreProblem(error, path: path)
    }
  }

  /// Overwrites everything, and deletes the files.
  func erase() throws(StoreProblem) {
    do { try queue.close() } catch { throw StoreProblem(error, path: path) }
    try Self.removeFiles(of: path)
  }

  /// Overwrites and deletes a file that no program has open, and SQLite's journal of it.
  static func removeFiles(of path: String) throws(StoreProblem) {
    for suffix in ["", "-journal", "-wal", "-shm"] { try PrivateFile(path: path + suffix).remove() }
  }

  /// SQLite's rollback journal: what it is about to change, to be restored after a crash.
  private var journal: PrivateFile { PrivateFile(path: path + "-journal") }
}

/// A class as it is kept.
struct StoredClass: Hashable, Sendable {
  /// Identifies the questions: counting continues only with the same ones.
  let form: [UInt8]
  let code: String
  var isClosed: Bool
  /// How often the story was opened.
  var joined: Int
  var counts: ClassCounts
}

extension StoredClass {
  /// The values of the file's columns after the first.
  fileprivate var columns: StatementArguments {
    get throws {
      let coder = JSONEncoder()
      coder.outputFormatting = .sortedKeys
      return [
        Data(form), code, isClosed, joined, try coder.encode(counts.devices),
        try coder.encode(counts.paper), Data(counts.tokens.bytes),
      ]
    }
  }

  /// Reads a class; nil where its counts contradict each other.
  fileprivate init?(_ row: Row) throws {
    let blob = { (column: String) in try row.decode(Data.self, forColumn: column) }
    let decoder = JSONDecoder()
    guard
      let counts = ClassCounts(
        devices: try decoder.decode(Rounds.self, from: blob("devices")),
        paper: try decoder.decode(Rounds.self, from: blob("paper")),
        tokens: Array(try blob("tokens")))
    else { return nil }
    let joined: Int = try row.decode(forColumn: "joined")
    guard joined >= 0 else { return nil }
    self.init(
      form: Array(try blob("form")), code: try row.decode(forColumn: "code"),
      isClosed: try row.decode(forColumn: "closed"), joined: joined, counts: counts)
  }
}
