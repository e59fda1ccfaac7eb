import Files
import Foundation
import FoundationEssentials
import SystemPackage
import Testing

@testable import CaseFiles

/// Disks that are full, or that nothing can be written to: the case before stays whole, and a message says so.
@Suite(.timeLimit(.minutes(2))) final class CaseDiskTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  @Test
  func `over a quota, the case is whole, nothing lies beside it, and it goes on with more room`()
    throws
  {
    // `ulimit -f` counts in 1024 bytes; the signal that comes with it would end the program.
    _ = try place.keptCase()
    let writer = try Writer(after: "trap '' XFSZ; ulimit -f 4; exec")
    try fill(writer, note: String(repeating: "words ", count: 60))
    let again = try CaseFile(place.path(), with: [place.counselor])
    try again.append(
      .note(.init(String(repeating: "more ", count: 2000), .observed)), at: place.moment)
  }

  @Test(.enabled(if: canMount(), "this machine lets nobody mount a small disk"))
  func
    `on a disk that is full, the case is whole, nothing lies beside it, and it goes on with more room`()
    throws
  {
    _ = try place.keptCase()
    // The disk belongs to the program alone, and goes with it.
    let disk = "mount -t tmpfs -o size=64k none \(place.folder)"
    let copy = "cp \(place.path()) /tmp/$$.age; \(disk); mv /tmp/$$.age \(place.path())"
    let writer = try Writer(
      after: "exec unshare --map-root-user --mount bash -c '\(copy); exec \"$0\"'")
    try fill(writer, note: String(repeating: "words ", count: 600), inOwnSpace: true)
  }

  @Test(.enabled(if: canMount(), "this machine lets nobody mount a disk read-only"))
  func `on a disk that is read-only, a case is read, and writing has a message of its own`() throws
  {
    _ = try place.keptCase()
    let bind = "mount --bind \(place.folder) \(place.folder)"
    let writer = try Writer(
      after: "exec unshare --map-root-user --mount bash -c "
        + "'\(bind) && mount -o remount,ro,bind \(place.folder); exec \"$0\"'")
    try writer.tell("key \(place.counselor.text)")
    let answer = try #require(try writer.tell("open \(place.path())"))
    #expect(
      answer.contains("nothing can be written to this disk. The case is whole as it was before"))
    #expect(try writer.tell("read \(place.path())") == "2 lines")
    #expect(
      try writer.tell("create \(place.path("b.case.age"))")?.contains("nothing can be") == true)
  }

  @Test(.enabled(if: isInstalled("setpriv"), "setpriv is not here, which gives up root's rights"))
  func `in a folder where one may not write, a case is read, and writing has a message of its own`()
    throws
  {
    _ = try place.keptCase()
    let before = try place.bytes()
    try place.folder.change([.ownerRead, .ownerExecute])
    defer { try? place.folder.change([.ownerRead, .ownerWrite, .ownerExecute]) }
    let writer = try Writer(
      after: getuid() == 0 ? "exec setpriv --bounding-set=-all --inh-caps=-all" : "exec")
    try writer.tell("key \(place.counselor.text)")
    let answer = try #require(try writer.tell("open \(place.path())"))
    #expect(answer.contains("you are not allowed to write in its folder. The case is whole"))
    #expect(try writer.tell("read \(place.path())") == "2 lines")
    #expect(try writer.tell("create \(place.path("b.case.age"))")?.contains("not allowed") == true)
    #expect(try place.bytes() == before)
    #expect(place.names == ["a.case.age"])
  }

  /// Disks that fail at one step, as `strace` has them fail.
  @Test(
    .enabled(if: canTrace, "strace cannot be used here (apt-get install strace)"),
    arguments: [
      ("fdatasync:error=EIO:when=3+", "cannotWrite"), ("pread64:retval=0:when=20+", "notReadBack"),
      ("rename,renameat,renameat2:error=EIO:when=3+", "cannotWrite"),
      ("flock:error=EDQUOT:when=5+", "noLocks"), ("openat:error=EACCES:when=120+", "cannotWrite"),
    ])
  func `where a step fails, the case is as it was, nothing lies beside it, and a message says so`(
    fault: String, problem: String
  ) throws {
    _ = try place.keptCase()
    let writer = try startWriter(with: fault)
    try writer.tell("key \(place.counselor.text)")
    #expect(try writer.tell("open \(place.path())") == "open")
    var kept = 0
    var answer = try writer.tell("note x")
    while answer == "kept", kept < 100 {
      kept += 1
      answer = try writer.tell("note x")
    }
    #expect(answer?.hasPrefix("problem \(problem)") == true, "\(answer ?? "ended")")
    #expect(kept > 0 && kept < 100)
    #expect(try place.record().lines.count == kept + 2)
    #expect(place.names == ["a.case.age"])
    writer.abandon()
  }

  @Test(.enabled(if: canTrace, "strace cannot be used here (apt-get install strace)"))
  func
    `where the disk does not confirm the last step, the answer is there, and the message says that`()
    throws
  {
    _ = try place.keptCase()
    let writer = try startWriter(with: "fsync:error=EIO:when=2")
    try writer.tell("key \(place.counselor.text)")
    try writer.tell("open \(place.path())")
    #expect(try writer.tell("note one") == "kept")
    let answer = try #require(try writer.tell("note two"))
    #expect(
      answer.hasPrefix("problem unconfirmed") && answer.contains("What was added is in it now"))
    #expect(try place.record().lines.count == 4)
    #expect(try writer.tell("note three") == "kept")
    #expect(try place.record().lines.count == 5)
    writer.abandon()
  }

  @Test(.enabled(if: canTrace, "strace cannot be used here (apt-get install strace)"))
  func `a disk on which files have one name keeps cases too, and none is written over`() throws {
    let writer = try startWriter(with: "link,linkat:error=EPERM")
    try writer.tell("key \(place.counselor.text)")
    #expect(try writer.tell("create \(place.path())") == "created")
    #expect(try writer.tell("note x") == "kept")
    #expect(try place.record().lines.count == 2)
    #expect(try writer.tell("create \(place.path())")?.hasPrefix("problem exists") == true)
    #expect(place.names == ["a.case.age"])
    writer.abandon()
  }

  private func startWriter(with fault: String) throws -> Writer {
    let calls = fault.prefix { $0 != ":" }
    return try Writer(
      after: "exec strace -f -qq -o /dev/null -e trace=\(calls) -e inject=\(fault)")
  }

  /// Has a program add notes until there is no room, and looks at what is there then.
  private func fill(_ writer: Writer, note: String, inOwnSpace: Bool = false) throws {
    try writer.tell("key \(place.counselor.text)")
    #expect(try writer.tell("open \(place.path())") == "open")
    var kept = 0
    var answer = try writer.tell("note \(note)")
    while answer == "kept", kept < 1000 {
      kept += 1
      answer = try writer.tell("note \(note)")
    }
    let problem = try #require(answer)
    #expect(
      problem.contains("cannot be written: the disk is full. The case is whole as it was before"))
    #expect(problem.contains("Make room on the disk, and add it again."))
    #expect(kept > 1)
    #expect(try writer.tell("note \(note)") == problem, "it stays so")
    // Still open, with everything but the last note, and a short one may still fit.
    #expect(try writer.tell("read \(place.path())") == "\(kept + 2) lines")
    #expect(try writer.tell("list \(place.folder)") == "a.case.age")
    if !inOwnSpace {
      #expect(try place.record().lines.count == kept + 2)
      #expect(place.names == ["a.case.age"])
    }
    writer.kill()
  }

  private static func canMount() -> Bool {
    let script = "unshare --map-root-user --mount sh -c 'mount -t tmpfs -o size=64k none /mnt'"
    return (try? shell(script))?.code == 0
  }
}
