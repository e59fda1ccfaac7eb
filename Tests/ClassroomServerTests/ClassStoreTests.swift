import Foundation
import GRDB
import Testing

@testable import ClassroomServer

/// What is kept of a class while it runs, and what is left afterwards.
final class ClassStoreTests {
  let folder = FileManager.default.temporaryDirectory.appending(path: "waymark-store-\(UUID())")
  let rule = PictureRule([.init([[0], [1]])])
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
      counts.add(sheet(byte, cell))
    }
    #expect(counts.devices.running.counts == [1, 1])
  }

  @Test func `A sheet counts once, also where it comes again in a later round`() {
    var counts = ClassCounts(cells: 2)
    for byte in 0..<10 { counts.add(sheet(byte, 0)) }
    let isClosed = counts.closeRound(.devices, by: rule)
    #expect(isClosed)
    for byte in 5..<15 { counts.add(sheet(byte, 1)) }
    #expect(counts.devices.running == CellCounts(sheets: 5, counts: [0, 5]))
  }

  @Test func `Sheets on paper have rounds of their own, and the other way round`() {
    var counts = ClassCounts(cells: 2)
    for byte in 0..<4 { counts.add(sheet(byte, 0)) }
    for byte in 10..<30 { counts.add(sheet(byte, 0, on: .paper)) }
    let areFourEnough = counts.closeRound(.devices, by: rule)
    #expect(!areFourEnough, "four sheets make no picture")
    let areTwentyEnough = counts.closeRound(.paper, by: rule)
    #expect(areTwentyEnough)
    #expect(counts.devices.running == CellCounts(sheets: 4, counts: [4, 0]))
    #expect(counts.devices.pictures == [])
    #expect(counts.paper.pictures == [ClassPicture(sheets: 20, numbers: [15, 0])])
  }

  @Test func `A picture never changes, and sheets that come later make one beside it`() {
    var counts = ClassCounts(cells: 2)
    for byte in 0..<12 { counts.add(sheet(byte, 0)) }
    counts.closeRound(.devices, by: rule)
    let first = counts.devices.pictures
    for byte in 20..<29 { counts.add(sheet(byte, 1)) }
    let areNineEnough = counts.closeRound(.devices, by: rule)
    #expect(!areNineEnough, "nine more are too few")
    #expect(counts.devices.pictures == first)
    counts.add(sheet(29, 1))
    let areTenEnough = counts.closeRound(.devices, by: rule)
    #expect(areTenEnough)
    #expect(
      counts.devices.pictures == [
        ClassPicture(sheets: 12, numbers: [10, 0]), ClassPicture(sheets: 10, numbers: [0, 5]),
      ])
    #expect(counts.sheets == 22)
  }

  @Test func `Counts, pictures and code are there after a crash, as the files stood at that time`()
    async throws
  {
    let store = try ClassStore(path: path)
    var kept = StoredClass(
      form: Array("questions".utf8), code: "ABCDEF", isClosed: false, joined: 3,
      counts: ClassCounts(cells: 2))
    for byte in 0..<23 {
      kept.counts.add(sheet(byte, byte % 2, on: byte < 15 ? .devices : .paper))
      if byte == 11 { kept.counts.closeRound(.devices, by: rule) }
      try await store.save(kept)
    }
    let crashed = folder.appending(path: "crashed.sqlite").path
    for suffix in ["", "-journal"] {
      try FileManager.default.copyItem(atPath: path + suffix, toPath: crashed + suffix)
    }
    let found = try #require(try ClassStore(path: crashed).load())
    #expect(found.counts == kept.counts)
    #expect(found.counts.devices.pictures == [ClassPicture(sheets: 12, numbers: [5, 5])])
    #expect(found.joined == 3)
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

  @Test(arguments: [0, 1, 3])
  func `A file of another version is said to be one, and is left as it is`(
    version: Int
  ) async throws {
    let old = try DatabaseQueue(path: path)
    try await old.write { database in
      try database.execute(
        sql: """
          CREATE TABLE class (form TEXT NOT NULL, code TEXT NOT NULL, closed INTEGER NOT NULL);
          INSERT INTO class VALUES ('questions', 'ABCDEF', FALSE);
          PRAGMA user_version = \(version);
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
    "joined = -1",
    #"devices = '{"running":{"sheets":0,"counts":[0]},"pictures":[]}'"#,
    #"devices = '{"running":{"sheets":-5,"counts":[0,0]},"pictures":[]}'"#,
    #"devices = '{"running":{"sheets":1,"counts":[-1,0]},"pictures":[]}'"#,
    #"devices = '{"running":{"sheets":1,"counts":[2,0]},"pictures":[]}'"#,
    #"devices = '{"running":{"sheets":9223372036854775807,"counts":[0,0]},"pictures":[]}'"#,
    kept(picture: #"{"sheets":9,"numbers":[5,0]}"#), kept(picture: #"{"sheets":20,"numbers":[5]}"#),
    kept(picture: #"{"sheets":20,"numbers":[7,0]}"#),
    kept(picture: #"{"sheets":20,"numbers":[20,0]}"#),
    kept(picture: #"{"sheets":20,"numbers":[-5,0]}"#),
    kept(picture: #"{"sheets":9223372036854775807,"numbers":[5,0]}"#),
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
    #expect(columns == "only form code closed joined devices paper tokens")
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

  /// A change of a file, to one that holds such a picture.
  private static func kept(picture: String) -> String {
    #"devices = '{"running":{"sheets":0,"counts":[0,0]},"pictures":["# + picture + "]}'"
  }

  /// A class whose sheets came one after the other.
  private func store(of sheets: [CountedSheet]) async throws -> ClassStore {
    let store = try ClassStore(path: path)
    var kept = StoredClass(
      form: Array("questions".utf8), code: "ABCDEF", isClosed: false, joined: 3,
      counts: ClassCounts(cells: 2))
    try await store.save(kept)
    for sheet in sheets {
      kept.counts.add(sheet)
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
