import Foundation
import GRDB
import Testing

@testable import ClassroomServer

/// What is kept of a class while it runs, and what is left afterwards.
final class ClassStoreTests {
  let folder = FileManager.default.temporaryDirectory.appending(path: "waymark-store-\(UUID())")
  let rooms = [ClassPicture.Room([[0], [1]])]
  var path: String { folder.appending(path: "class.sqlite").path }

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  @Test func `A token counts once, in one transaction and in another`() async throws {
    let store = try begun()
    let (first, new) = try await store.add(
      [(token(1), [0]), (token(2), [1]), (token(1), [0])], to: Tally(cells: 2), in: rooms)
    #expect(new == [true, true, false])
    #expect(first.counts == [1, 1])
    let (second, again) = try await store.add([(token(2), [1])], to: first, in: rooms)
    #expect(again == [false])
    #expect(second == first)
  }

  @Test func `Counts, picture and code are there again after a crash`() async throws {
    var store: ClassStore? = try begun()
    let sheets = (0..<13).map { (token($0), [Int($0) % 2]) }
    let (tally, _) = try #require(
      try await store?.add(sheets, to: Tally(cells: 2), in: rooms))
    store = nil
    let kept = try #require(try ClassStore(path: path).kept())
    #expect(kept.tally == tally)
    #expect(kept.tally.sheets == 13 && kept.tally.picture.sheets == 10)
    #expect(kept.code == "ABCDEF" && kept.form == "questions" && !kept.isClosed)
  }

  @Test func `A class that runs already cannot be opened a second time`() throws {
    let store = try begun()
    let problem = #expect(throws: StoreProblem.self) { try ClassStore(path: path) }
    #expect(
      problem?.sentence == "A class with this story is running already; close that one first.")
    #expect(store.path == path)
  }

  @Test func `A damaged file is said to be one`() throws {
    try Data("this is no database, but it is long enough to look like one".utf8)
      .write(to: URL(filePath: path))
    let problem = #expect(throws: StoreProblem.self) { try ClassStore(path: path) }
    #expect(problem?.sentence.contains("are damaged; remove that file") == true)
  }

  @Test func `Nothing but counts and tokens is kept, and tokens in no order`() async throws {
    var store: ClassStore? = try begun()
    _ = try await store?.add(
      (0..<5).map { (token(9 - $0), [0]) }, to: Tally(cells: 2), in: rooms)
    store = nil
    let database = try DatabaseQueue(path: path)
    let columns = try await database.read { database in
      try ["cell", "class", "token"].map { table in
        "\(table): " + (try database.columns(in: table).map(\.name).joined(separator: " "))
      }
    }
    #expect(
      columns == [
        "cell: number count shown", "class: form code sheets shown closed", "token: token",
      ])
    let tokens = try await database.read { try Data.fetchAll($0, sql: "SELECT token FROM token") }
    #expect(tokens == (5...9).map { Data(token($0)) })
  }

  @Test func `Erasing leaves no file, and no token in what the disk may still hold`() async throws {
    let store = try begun()
    _ = try await store.add([(token(0xAB), [0])], to: Tally(cells: 2), in: rooms)
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    try store.erase()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    let rest = try #require(try file.readToEnd())
    #expect(rest.firstRange(of: Data(token(0xAB))) == nil)
    #expect(rest.firstRange(of: Data("ABCDEF".utf8)) == nil)
  }

  private func begun() throws -> ClassStore {
    let store = try ClassStore(path: path)
    try store.begin(form: "questions", code: "ABCDEF", tally: Tally(cells: 2))
    return store
  }

  private func token(_ byte: UInt8) -> [UInt8] { Array(repeating: byte, count: 16) }
}
