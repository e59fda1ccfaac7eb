import Files
import Foundation
import FoundationEssentials
import SystemPackage
import Testing

@testable import CaseFiles

/// The cases in a folder: listed, deleted, and purged only by a list.
final class CaseFolderTests {
  private let place: Workplace
  private let day = 86400
  private let now = Timestamp(seconds: Int(Date().timeIntervalSince1970))

  init() throws { place = try Workplace() }

  @Test func `a list has cases and nothing else, oldest first`() throws {
    try keep("new.case.age", daysAgo: 1)
    try keep("old.case.age", daysAgo: 400)
    for name in ["other.age", "own.key", ".hidden.case.age", "notes.txt"] {
      try place.write([1], to: name)
    }
    try FileManager.default.createSymbolicLink(
      atPath: place.path("link.case.age").string, withDestinationPath: "new.case.age")
    try FileManager.default.createDirectory(
      atPath: place.path("folder.case.age").string, withIntermediateDirectories: false)
    let entries = try CaseFolder.entries(in: place.folder)
    #expect(entries.map(\.path) == [place.path("old.case.age"), place.path("new.case.age")])
    #expect(entries[0].written.seconds == now.seconds - 400 * day)
    #expect(try entries[1].size == place.bytes("new.case.age").count)
    #expect(throws: CaseProblem.missing) { try CaseFolder.entries(in: self.place.path("none")) }
  }

  @Test func `a purge lists what is older than so many days, and deletes that when it is told to`()
    throws
  {
    try keep("a.case.age", daysAgo: 400)
    try keep("b.case.age", daysAgo: 366)
    try keep("c.case.age", daysAgo: 364)
    try place.write([1], to: "old.age")
    try age("old.age", days: 400)
    let purge = try CaseFolder.Purge(of: place.folder, olderThan: 365, at: now)
    #expect(purge.entries.map(\.path) == [place.path("a.case.age"), place.path("b.case.age")])
    #expect(place.names.count == 4, "a list deletes nothing")
    try keep("later.case.age", daysAgo: 500)
    #expect(purge.deleteListed().isEmpty)
    #expect(place.names == ["c.case.age", "later.case.age", "old.age"])
  }

  @Test func `what was written to since it was listed, or is open, is not purged`() throws {
    try keep("open.case.age", daysAgo: 400)
    try keep("changed.case.age", daysAgo: 400)
    try keep("gone.case.age", daysAgo: 400)
    let purge = try CaseFolder.Purge(of: place.folder, olderThan: 365, at: now)
    let changed = try CaseFile(place.path("changed.case.age"), with: [place.counselor])
    try changed.append(.stop(reason: nil), at: place.moment)
    changed.close()
    try place.path("gone.case.age").remove()
    let open = try CaseFile(place.path("open.case.age"), with: [place.counselor])
    let kept = purge.deleteListed()
    let problems = Dictionary(
      uniqueKeysWithValues: kept.map { ($0.path.lastComponent?.string, $0.problem) })
    #expect(
      problems == [
        "open.case.age": .inUse, "changed.case.age": .changedElsewhere, "gone.case.age": .missing,
      ])
    #expect(place.names == ["changed.case.age", "open.case.age"])
    withExtendedLifetime(open) {}
  }

  @Test func `a case is deleted with what a killed program left of it, and without its key`() throws
  {
    _ = try place.keptCase()
    _ = try place.keptCase("other.case.age")
    try place.write([1, 2, 3], to: ".a.case.age.new")
    try CaseFolder.delete(place.path())
    #expect(place.names == ["other.case.age"])
    #expect(throws: CaseProblem.missing) { try CaseFolder.delete(self.place.path()) }
  }

  @Test func `a new name has the day and no person in it, and is a name for a case`() throws {
    let names = (0..<20).map { _ in CaseFolder.newName(at: place.moment) }
    #expect(names.allSatisfy { $0.wholeMatch(of: /2025-11-30-[a-z]{5}\.case\.age/) != nil })
    #expect(Set(names).count > 10)
    _ = try place.newCase(names[0])
  }

  private func keep(_ name: String, daysAgo days: Int) throws {
    _ = try place.keptCase(name)
    try age(name, days: days)
  }

  private func age(_ name: String, days: Int) throws {
    let date = Date(timeIntervalSince1970: Double(now.seconds - days * day))
    try FileManager.default.setAttributes(
      [.modificationDate: date], ofItemAtPath: place.path(name).string)
  }
}
