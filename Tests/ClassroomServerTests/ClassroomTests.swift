import Foundation
import GRDB
import HTTPTypes
import Testing

@testable import ClassroomServer

/// Sheets that come at once, writes that fail, and a class that is closed meanwhile.
struct ClassroomTests {
  @Test func `A class takes so many sheets and no more, also those that come at once`()
    async throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "waymark-full-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "class.sqlite").path
    let store = try ClassStore(path: path)
    let room = try TestClass(sheets: Limits.sheets - 3, storage: store)
    let replies = try await statuses(0..<20, in: room)
    #expect(replies.values.filter { $0 == 204 }.count == 3)
    #expect(replies.values.filter { $0 == 409 }.count == 17)

    let again = try await statuses(0..<20, in: room)
    #expect(again == replies, "what was counted is answered as counted, and the rest as before")

    let copy = folder.appending(path: "copy.sqlite").path
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    let kept = try #require(try ClassStore(path: copy).load())
    #expect(kept.counts.sheets == Limits.sheets, "what was written can be read")
  }

  @Test func `A disk that is full leaves the class open, and says so`() async throws {
    let gate = Gate()
    let room = try TestClass(storage: TestStorage { await gate.wait() })
    async let closing = room.teacher(.post, "close")
    await gate.someoneWaits()
    async let sheet = room.handIn(1)
    let full = DatabaseError(resultCode: .SQLITE_FULL)
    await gate.pass(StoreProblem(full, path: "class.sqlite"))
    let reply = try await closing
    #expect(reply.status == 507)
    #expect(
      reply.text
        == "The disk is full, and the class goes on; make room, then try again.\n")
    await gate.pass(nil)
    #expect(try await sheet.status == 204, "a sheet that came meanwhile is counted")
    #expect(await !room.classroom.isClosed)
    async let again = room.teacher(.post, "close")
    await gate.pass(nil)
    #expect(try await again.status == 204)
    #expect(try await room.handIn(2).status == 410)
  }

  /// Thirty sheets, some of them twice, and two who close the class, while one write in three fails.
  @Test(arguments: 0..<40)
  func `What is answered as counted is kept, whatever fails and whenever the class is closed`(
    round: Int
  ) async throws {
    let storage = TestStorage {
      for _ in 0..<Int.random(in: 0..<8) { await Task.yield() }
      return Int.random(in: 0..<3) == 0 ? StoreProblem.diskFull("class.sqlite") : nil
    }
    let classroom = try TestClass.withoutPages(storage)
    var counted: Set<Int> = []
    var statuses: Set<Int> = []
    var closings: [Int] = []
    try await withThrowingTaskGroup(of: (Int?, Int).self) { group in
      for number in 0..<30 {
        group.addTask {
          for _ in 0..<Int.random(in: 0..<40) { await Task.yield() }
          let token = number % 20
          let sheet = try #require(Sheet(json: classroom.form.blankSheet(token).utf8))
          return (token, await status(of: { try await classroom.take(sheet, on: .devices) }))
        }
      }
      for _ in 0..<2 {
        group.addTask {
          for _ in 0..<Int.random(in: 0..<40) { await Task.yield() }
          return (nil, await status(of: { try await classroom.close() }))
        }
        group.addTask {
          for _ in 0..<Int.random(in: 0..<40) { await Task.yield() }
          _ = await status(of: { try await classroom.closeRound(.devices) })
          return (-1, 410)
        }
      }
      for try await (token, status) in group {
        if token == -1 { continue }
        if let token {
          statuses.insert(status)
          if status == 204 { counted.insert(token) }
        } else {
          closings.append(status)
        }
      }
    }
    let history = await storage.history
    #expect((history.last?.counts.sheets ?? 0) == counted.count)
    #expect(history.dropLast().allSatisfy { !$0.isClosed }, "nothing is written after closing")
    #expect(statuses.isSubset(of: [204, 410, 500]))
    let isClosed = await classroom.isClosed
    #expect(isClosed == (history.last?.isClosed ?? false))
    #expect(closings.contains(204) == isClosed)
    #expect(isClosed || !statuses.contains(410), "only a closed class turns a sheet down for good")
    #expect(closings.allSatisfy { [204, 507].contains($0) })
  }

  /// The status that a page would be told.
  private func status(of work: () async throws -> Void) async -> Int {
    do {
      try await work()
      return 204
    } catch {
      return (error as? Refusal)?.status.code ?? 0
    }
  }

  private func statuses(_ numbers: Range<Int>, in room: TestClass) async throws -> [Int: Int] {
    try await withThrowingTaskGroup(of: (Int, Int).self) { group in
      for number in numbers {
        group.addTask { (number, try await room.handIn(number).status) }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
  }
}
