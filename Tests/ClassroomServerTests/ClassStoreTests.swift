import Foundation
import GRDB
import Testing

@testable import ClassroomServer

/// What is kept of a class while it runs, and what is left afterwards.
final class ClassStoreTests {
  let folder = FileManager.default.temporaryDirectory.appending(path: "waymark-store-\(UUID())")
  let groups = [ClassPicture.CellGroup([[0], [1]])]
  var path: String { folder.appending(path: "class.sqlite").path }

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  @Test func `A sheet counts once, however often it comes`() {
    var counts = ClassCounts(cells: 2)
    for (byte, cell) in [(1, 0), (2, 1), (1, 0), (2, 1)] {
      counts.add(sheet(byte, cell), in: groups)
    }
    #expect(counts.devices.counts == [1, 1])
  }

  @Test func `Sheets on paper move no number of the devices, and the other way round`() {
    var counts = ClassCounts(cells: 2)
    for byte in 0..<4 { counts.add(sheet(byte, 0), in: groups) }
    for byte in 10..<30 { counts.add(sheet(byte, 0, on: .paper), in: groups) }
    #expect(counts.pictures.devices == ClassPicture(cells: 2))
    #expect(counts.pictures.paper.sheets == 20)
    #expect(counts.devices.counts == [4, 0] && counts.paper.counts == [20, 0])
  }

  @Test func `Counts, pictures and code are there after a crash, as the files stood at that time`()
    async throws
  {
    let store = try ClassStore(path: path)
    var kept = StoredClass(
      form: Array("questions".utf8), code: "ABCDEF", isClosed: false, counts: ClassCounts(cells: 2))
    for byte in 0..<13 {
      kept.counts.add(sheet(byte, byte % 2, on: byte < 8 ? .devices : .paper), in: groups)
      try await store.save(kept)
    }
    let crashed = folder.appending(path: "crashed.sqlite").path
    for suffix in ["", "-journal"] {
      try FileManager.default.copyItem(atPath: path + suffix, toPath: crashed + suffix)
    }
    let found = try #require(try ClassStore(path: crashed).load())
    #expect(found.counts == kept.counts)
    #expect(found.code == "ABCDEF" && found.form == kept.form && !found.isClosed)
    try store.erase()
  }

  @Test func `A class that runs already cannot be opened a second time`() throws {
    let store = try ClassStore(path: path)
    let problem = #expect(throws: StoreProblem.self) { try ClassStore(path: path) }
    #expect(
      problem?.sentence == "A class with this story is running already; close that one first.")
    #expect(store.path == path)
  }

  @Test func `A damaged file is said to be one`() throws {
    try Data("this is no database, but it is long enough to look like one".utf8)
      .write(to: URL(filePath: path))
    let problem = #expect(throws: StoreProblem.self) { try ClassStore(path: path) }
    #expect(problem?.sentence.contains("are damaged") == true)
  }

  @Test func `A file of another version is said to be one, and is left as it is`() async throws {
    let old = try DatabaseQueue(path: path)
    try await old.write { database in
      try database.execute(
        sql: """
          CREATE TABLE class (form TEXT NOT NULL, code TEXT NOT NULL, closed INTEGER NOT NULL);
          INSERT INTO class VALUES ('questions', 'ABCDEF', FALSE);
          """)
    }
    try old.close()
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(throws: StoreProblem.unreadable(path)) { try ClassStore(path: path) }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test(arguments: [
    "tokens = x'00'", "tokens = zeroblob(17)", "form = 'questions', closed = 'perhaps'",
    "devices = '{}'", "devices = 'no JSON'",
    #"devices = '{"sheets":0,"counts":[0],"picture":{"sheets":0,"atLeast":[0]}}'"#,
    #"devices = '{"sheets":0,"counts":[0,0],"picture":{"sheets":0,"atLeast":[0]}}'"#,
    #"devices = '{"sheets":-5,"counts":[0,0],"picture":{"sheets":-5,"atLeast":[0,0]}}'"#,
    #"devices = '{"sheets":1,"counts":[-1,0],"picture":{"sheets":0,"atLeast":[0,0]}}'"#,
    #"devices = '{"sheets":5,"counts":[2,3],"picture":{"sheets":5,"atLeast":[5,0]}}'"#,
    #"devices = '{"sheets":5,"counts":[5,0],"picture":{"sheets":10,"atLeast":[5,0]}}'"#,
    #"""
    devices = '{"sheets":9223372036854775807,"counts":[0,0],\#
    "picture":{"sheets":9223372036854775805,"atLeast":[0,0]}}'
    """#,
  ])
  func `Counts that no sheets can have led to are said to be damaged`(change: String) async throws {
    _ = try await store(of: [sheet(1, 0)])
    let damaged = try DatabaseQueue(path: copy())
    try await damaged.write { try $0.execute(sql: "UPDATE class SET \(change)") }
    try damaged.close()
    let store = try ClassStore(path: damaged.path)
    #expect(throws: StoreProblem.unreadable(damaged.path)) { try store.load() }
  }

  @Test func `Nothing but counts and tokens is kept`() async throws {
    _ = try await store(of: [sheet(1, 0)])
    let database = try DatabaseQueue(path: copy())
    let columns = try await database.read { database in
      try database.columns(in: "class").map(\.name).joined(separator: " ")
    }
    #expect(columns == "only form code closed devices paper tokens")
  }

  @Test func `The files are the same to the last byte, in whatever order sheets came`() async throws
  {
    let sheets = [sheet(7, 0), sheet(1, 1), sheet(9, 1), sheet(4, 1, on: .paper)]
    var seen: Set<[Data]> = []
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2]] {
      let store = try await store(of: order.map { sheets[$0] })
      seen.insert(try bytes())
      try store.erase()
    }
    #expect(seen.count == 1)
  }

  @Test func `What was laid aside while a sheet was counted is overwritten at once`() async throws {
    let store = try await store(of: [sheet(0xAB, 0), sheet(0xCD, 1)])
    #expect(try bytes()[1].allSatisfy { $0 == 0 })
    try store.erase()
  }

  @Test func `Erasing leaves no file, and nothing but zeros in what the disk may still hold`()
    async throws
  {
    let store = try await store(of: (0..<100).map { sheet($0, 0) })
    let files = try ["", "-journal"].map {
      try FileHandle(forReadingFrom: URL(filePath: path + $0))
    }
    try store.erase()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    for file in files {
      let rest = try #require(try file.readToEnd())
      #expect(rest.count > 1000 && rest.allSatisfy { $0 == 0 })
    }
  }

  @Test func `What cannot be overwritten is said`() {
    #expect(throws: StoreProblem.self) { try PrivateFile(path: folder.path).remove() }
  }

  /// A class whose sheets came one after the other.
  private func store(of sheets: [CountedSheet]) async throws -> ClassStore {
    let store = try ClassStore(path: path)
    var kept = StoredClass(
      form: Array("questions".utf8), code: "ABCDEF", isClosed: false, counts: ClassCounts(cells: 2))
    try await store.save(kept)
    for sheet in sheets {
      kept.counts.add(sheet, in: groups)
      try await store.save(kept)
    }
    return store
  }

  /// What the disk holds of the class: its file, and the one that changes are laid aside in.
  private func bytes() throws -> [Data] {
    try ["", "-journal"].map { try Data(contentsOf: URL(filePath: path + $0)) }
  }

  /// A copy of the file, which can be read while the class runs.
  private func copy() throws -> String {
    let copy = folder.appending(path: "copy.sqlite").path
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    return copy
  }

  private func sheet(_ byte: Int, _ cell: Int, on medium: Medium = .devices) -> CountedSheet {
    CountedSheet(token: Array(repeating: UInt8(byte), count: 16), cells: [cell], medium: medium)
  }
}
