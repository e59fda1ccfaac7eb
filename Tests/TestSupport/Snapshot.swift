internal import Foundation

/// Compares a text with a file that is kept beside the tests in `Snapshots`.
///
/// With WAYMARK_RECORD_SNAPSHOTS=1 in the environment the file is written instead.
package func expectSnapshot(
  _ actual: String, named name: String, testFile: String = #filePath
) throws {
  let tests = URL(fileURLWithPath: testFile).deletingLastPathComponent()
  let snapshot = tests.appendingPathComponent("Snapshots").appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["WAYMARK_RECORD_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(
      at: snapshot.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(actual.utf8).write(to: snapshot)
    return
  }
  let expected = try? String(decoding: Data(contentsOf: snapshot), as: UTF8.self)
  guard let expected, expected.utf8.elementsEqual(actual.utf8) else {
    throw SnapshotMismatch(
      name: name, suite: tests.lastPathComponent, expected: expected, actual: actual)
  }
}

/// A text that is not what its snapshot says, with the command that records it anew.
package struct SnapshotMismatch: Error, CustomStringConvertible {
  let name: String
  let suite: String
  let expected: String?
  let actual: String

  package var description: String {
    """
    \(expected == nil ? "there is no snapshot \(name) yet" : "the text differs from \(name)") \
    \(firstDifference)
    If the new text is right, record it and look at the change:
        WAYMARK_RECORD_SNAPSHOTS=1 swift test --filter \(suite)
    --- got
    \(actual)
    """
  }

  private var firstDifference: String {
    guard let expected else { return "" }
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let number = line ?? min(old.count, new.count)
    return """
      from line \(number + 1) on
      - \(number < old.count ? String(old[number]) : "(end)")
      + \(number < new.count ? String(new[number]) : "(end)")
      """
  }
}
