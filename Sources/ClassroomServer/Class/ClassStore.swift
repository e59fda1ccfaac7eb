internal import FoundationEssentials
internal import GRDB

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Counts, and tokens without order, in a file that only its owner can read.
///
/// Nothing says who, when, or which answers came together. What is deleted is overwritten.
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
          PRAGMA journal_mode = DELETE;
          PRAGMA journal_size_limit = 0;
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
              form TEXT NOT NULL, code TEXT NOT NULL, sheets INTEGER NOT NULL,
              shown INTEGER NOT NULL, closed INTEGER NOT NULL);
            CREATE TABLE IF NOT EXISTS cell (
              number INTEGER PRIMARY KEY, count INTEGER NOT NULL, shown INTEGER NOT NULL);
            CREATE TABLE IF NOT EXISTS token (token BLOB PRIMARY KEY) WITHOUT ROWID;
            """)
      }
    } catch {
      throw StoreProblem(error, path: path)
    }
  }

  /// A class as it was kept.
  struct Kept {
    let form: String
    let code: String
    let tally: Tally
    let isClosed: Bool
  }

  /// The class that is in the file; nil in a new one.
  func kept() throws -> Kept? {
    try queue.read { database in
      guard let row = try Row.fetchOne(database, sql: "SELECT * FROM class") else { return nil }
      let cells = try Row.fetchAll(database, sql: "SELECT * FROM cell ORDER BY number")
      return Kept(
        form: row["form"], code: row["code"],
        tally: Tally(
          sheets: row["sheets"], counts: cells.map { $0["count"] },
          picture: ClassPicture(sheets: row["shown"], atLeast: cells.map { $0["shown"] })),
        isClosed: row["closed"])
    }
  }

  /// Begins a class, in place of what was there.
  func begin(form: String, code: String, tally: Tally) throws {
    try queue.write { database in
      try Self.empty(database)
      try database.execute(
        sql: "INSERT INTO class VALUES (?, ?, 0, 0, FALSE)", arguments: [form, code])
      for cell in tally.counts.indices {
        try database.execute(sql: "INSERT INTO cell VALUES (?, 0, 0)", arguments: [cell])
      }
    }
  }

  /// Counts sheets in one transaction; gives the new tally, and which of them were new.
  func add(
    _ sheets: [(token: [UInt8], cells: [Int])], to tally: Tally, in rooms: [ClassPicture.Room]
  ) async throws -> (Tally, [Bool]) {
    try await queue.write { database in
      var new = tally
      var isNew: [Bool] = []
      for sheet in sheets {
        try database.execute(
          sql: "INSERT OR IGNORE INTO token VALUES (?)",
          arguments: [Data(sheet.token)])
        isNew.append(database.changesCount == 1)
        if database.changesCount == 1 { new.add(sheet.cells, in: rooms) }
      }
      try Self.keep(new, changedFrom: tally, database)
      return (new, isNew)
    }
  }

  func close() throws {
    try queue.write { try $0.execute(sql: "UPDATE class SET closed = TRUE; DELETE FROM token") }
  }

  /// Overwrites everything, and takes the file away.
  func erase() throws {
    try queue.write(Self.empty)
    try queue.close()
    unlink(path)
    unlink(path + "-journal")
  }

  private static func empty(_ database: Database) throws {
    try database.execute(sql: "DELETE FROM class; DELETE FROM cell; DELETE FROM token")
  }

  private static func keep(_ new: Tally, changedFrom old: Tally, _ database: Database) throws {
    guard new != old else { return }
    try database.execute(
      sql: "UPDATE class SET sheets = ?, shown = ?", arguments: [new.sheets, new.picture.sheets])
    let statement = try database.cachedStatement(
      sql: "UPDATE cell SET count = ?, shown = ? WHERE number = ?")
    for cell in new.counts.indices
    where new.counts[cell] != old.counts[cell]
      || new.picture.atLeast[cell] != old.picture.atLeast[cell]
    {
      try statement.execute(
        arguments: [new.counts[cell], new.picture.atLeast[cell], cell])
    }
  }
}
