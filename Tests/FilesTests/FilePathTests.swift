import Files
import Foundation
import FoundationEssentials
import SystemPackage
import Testing

/// What paths lead to, with files and links of a folder of its own.
final class FilePathTests {
  private let root: FilePath

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "waymark-\(UUID())")
    root = FilePath(url.path)
    for folder in ["pack/in", "other"] {
      try FileManager.default.createDirectory(
        at: url.appending(path: folder), withIntermediateDirectories: true)
    }
    for file in ["pack/a.yaml", "pack/.hidden", "pack/in/b.yaml", "other/c.yaml"] {
      try Data(file.utf8).write(to: url.appending(path: file))
    }
    for (link, target) in [
      ("pack/out.yaml", "../other/c.yaml"), ("pack/inside.yaml", "in/b.yaml"),
      ("pack/nowhere.yaml", "missing.yaml"), ("pack/circle.yaml", "circle.yaml"),
      ("again", "pack"), ("packs", "other"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: root.appending(link).string, withDestinationPath: target)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: root.string) }

  @Test(arguments: [
    ("pack/a.yaml", nil), ("pack/inside.yaml", nil), ("pack", "it is a folder, not a file"),
    ("pack/nowhere.yaml", "there is no such file"),
    ("pack/circle.yaml", "its links lead in a circle"),
    ("pack/a.yaml/b.yaml", "a part of its path is not a folder"),
    ("/dev/null", "it is a pipe or a device; save what comes from it as a file, and give that"),
  ])
  func `why something is no file is said in words`(path: String, problem: String?) {
    #expect(root.pushing(FilePath(path)).kind.problem == problem)
  }

  @Test(arguments: [
    ("pack/a.yaml", false), ("pack/in/b.yaml", false), ("pack/inside.yaml", false),
    ("again/a.yaml", false), ("pack", false), ("pack/nowhere.yaml", false),
    ("pack/out.yaml", true), ("other/c.yaml", true), ("packs/c.yaml", true), ("pack/..", true),
  ])
  func `a link leads out where its target does, however it is written`(path: String, isOut: Bool) {
    #expect(root.appending(path).leads(outOf: root.appending("pack")) == isOut)
    #expect(root.appending(path).leads(outOf: root.appending("again")) == isOut)
    #expect(!root.appending(path).leads(outOf: "/"))
  }

  @Test func `all paths to a file have the same identity, and no other has`() {
    let identity = { [root] (path: String) in root.appending(path).identity }
    #expect(identity("pack/in/b.yaml") == identity("again/inside.yaml"))
    #expect(identity("pack/a.yaml") != identity("other/c.yaml"))
    #expect(identity("pack/nowhere.yaml") == nil)
  }

  @Test func `names are in order, without hidden ones`() throws {
    let names = try root.appending("pack").names()
    #expect(
      names == ["a.yaml", "circle.yaml", "in", "inside.yaml", "nowhere.yaml", "out.yaml"])
    let missing = root.appending("none")
    #expect(throws: Errno.noSuchFileOrDirectory) { try missing.names() }
  }

  @Test func `a file is read up to a limit`() throws {
    let file = root.appending("pack/a.yaml")
    #expect(try file.bytes(atMost: 4) == Array("pack".utf8))
    #expect(try file.bytes(atMost: 1000) == Array("pack/a.yaml".utf8))
  }

  @Test(arguments: ["pack/a.yaml/", "pack/a.yaml//"])
  func `a path that somebody wrote with a slash at its end is not that of a file`(path: String) {
    let file = root.pushing(FilePath(written: "\(root)/\(path)"))
    #expect(throws: Errno.notDirectory) { try file.bytes(atMost: 1) }
    #expect(throws: Errno.notDirectory) { try file.replace(with: "", .ownerReadWrite) }
  }

  @Test func `a path that somebody wrote ends where a NUL stands, as the system has it`() {
    #expect(FilePath(written: "a\0b/c") == "a")
    #expect(FilePath(written: "\0") == "")
  }

  @Test func `the folder of a name alone is the one that the program is in`() {
    #expect(FilePath("a.yaml").parent == ".")
    #expect(FilePath("/a.yaml").parent == "/")
    #expect(FilePath("in/a.yaml").parent == "in")
  }

  @Test func `what is replaced is a new file, with its own rights, and nothing is left beside it`()
    throws
  {
    let file = root.appending("other/c.yaml")
    try file.change([.ownerReadWrite, .groupReadWrite, .otherReadWrite])
    let before = file.identity
    try file.replace(with: "new", .ownerReadWrite)
    #expect(try file.bytes(atMost: 100) == Array("new".utf8))
    #expect(try file.stat().permissions == .ownerReadWrite)
    #expect(file.identity != before)
    let all = try FileManager.default.contentsOfDirectory(atPath: root.appending("other").string)
    #expect(all == ["c.yaml"])
    let folder = root.appending("pack")
    #expect(throws: Errno.isDirectory) { try folder.replace(with: "new", .ownerReadWrite) }
  }

  @Test func `what is overwritten is as long as before, and what is not there is no problem`()
    throws
  {
    let file = root.appending("other/c.yaml")
    try file.append(String(repeating: "x", count: 100_000))
    try file.overwrite()
    #expect(try file.bytes(atMost: .max) == [UInt8](repeating: 0, count: 100_012))
    try file.remove()
    try file.overwrite()
    #expect(file.kind == .missing)
  }

  @Test func `a change shows in whatever file of a folder it is made`() throws {
    let versions = { [root] in root.versions(levels: 3) }
    let before = versions()
    #expect(before == versions())
    #expect(before[root.appending("pack/.hidden").string] == nil)
    for path in ["pack/a.yaml", "pack/in/b.yaml", "pack/in/new.yaml"] {
      let file = root.appending("\(path)").string
      let last = versions()
      try Data("changed".utf8).write(to: URL(filePath: file), options: .atomic)
      #expect(versions() != last, "\(path)")
    }
    try FileManager.default.removeItem(atPath: root.appending("pack/in/new.yaml").string)
    #expect(Set(versions().keys) == Set(before.keys))
    #expect(root.versions(levels: 1).isEmpty, "there are only folders at the top")
  }
}
