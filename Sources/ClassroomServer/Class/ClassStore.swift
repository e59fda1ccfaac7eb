internal import FoundationEssentials
internal import GRDB

/// Where a class is kept while it runs.
protocol ClassKeeper: Sendable {
  /// Keeps a class, in place of what was there; where that fails, what was there stays.
  func keep(_ kept: KeptClass) async throws(StoreProblem)
  /// Takes everything away that was kept.
  func erase() throws(StoreProblem)
}

/// A class in a file that only its owner can read: its counts, and tokens without order.
///
/// Nothing says who, when, or which answers came together. All of it stands in one row that is
/// written anew each time, so that the places of its parts do not tell in which order they came.
/// What SQLite lays aside while it writes is overwritten at once.
struct ClassStore: ClassKeeper {
  /// Stands in each file; one with another version, or with none, is not read.
  private static let version = 1

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
              closed INTEGER NOT NULL, devices BLOB NOT NULL, paper BLOB NOT NULL,
              tokens BLOB NOT NULL);
            PRAGMA user_version = \(Self.version);
            """)
      }
      try journal.overwrite()
    } catch {
      throw StoreProblem(error, path: path)
    }
  }

  /// The class that is in the file; nil in a new one.
  func kept() throws(StoreProblem) -> KeptClass? {
    do {
      return try queue.read { database in
        guard let row = try Row.fetchOne(database, sql: "SELECT * FROM class") else { return nil }
        guard let kept = try KeptClass(row) else { throw StoreProblem.unreadable(path) }
        return kept
      }
    } catch {
      throw StoreProblem(error, path: path)
    }
  }

  func keep(_ kept: KeptClass) async throws(StoreProblem) {
    do {
      let arguments = try kept.columns
      try await queue.writeWithoutTransaction { database in
        try database.inTransaction {
          try database.execute(
            sql: "INSERT OR REPLACE INTO class VALUES (1, ?, ?, ?, ?, ?, ?)", arguments: arguments)
          return .commit
        }
        try journal.overwrite()
      }
    } catch {
      throw StoreProblem(error, path: path)
    }
  }

  /// Overwrites everything, and takes the files away.
  func erase() throws(StoreProblem) {
    do { try queue.close() } catch { throw StoreProblem(error, path: path) }
    try Self.removeFiles(of: path)
  }

  /// Overwrites a file that no program has open, with what SQLite laid aside for it, and takes all
  /// of it away.
  static func removeFiles(of path: String) throws(StoreProblem) {
    for suffix in ["", "-journal", "-wal", "-shm"] { try PrivateFile(path: path + suffix).remove() }
  }

  /// Where SQLite lays aside what it is about to change, so as to have it back after a crash.
  private var journal: PrivateFile { PrivateFile(path: path + "-journal") }
}

/// A class as it is kept.
struct KeptClass: Hashable, Sendable {
  /// What must be the same for its counts to go on.
  let form: [UInt8]
  let code: String
  var isClosed: Bool
  var counts: ClassCounts
}

extension KeptClass {
  /// What stands in the columns of the file after the first.
  fileprivate var columns: StatementArguments {
    get throws {
      let coder = JSONEncoder()
      coder.outputFormatting = .sortedKeys
      return [
        Data(form), code, isClosed, try coder.encode(counts.devices),
        try coder.encode(counts.paper), Data(counts.tokens.bytes),
      ]
    }
  }

  /// Reads a class; nil where its counts do not hang together.
  fileprivate init?(_ row: Row) throws {
    let blob = { (column: String) in try row.decode(Data.self, forColumn: column) }
    let decoder = JSONDecoder()
    guard
      let counts = ClassCounts(
        devices: try decoder.decode(Tally.self, from: blob("devices")),
        paper: try decoder.decode(Tally.self, from: blob("paper")),
        tokens: Array(try blob("tokens")))
    else { return nil }
    self.init(
      form: Array(try blob("form")), code: try row.decode(forColumn: "code"),
      isClosed: try row.decode(forColumn: "closed"), counts: counts)
  }
}
