internal import Files
internal import Localization
internal import RulePacks
internal import SystemPackage

/// The file that a document is to be written to, as the system sees it.
struct OutputFile {
  private let path: FilePath

  init(_ path: String) {
    self.path = FilePath(written: path)
  }

  /// Who may read a file.
  enum Readers {
    /// Only whoever wrote it, as with a report, which can tell of somebody's answers.
    case owner
    /// As for any file of theirs.
    case usual

    fileprivate var permissions: FilePermissions {
      FilePermissions(rawValue: self == .owner ? 0o600 : 0o666)
    }
  }

  /// One of the streams that a program is started with.
  enum Stream: String, CaseIterable {
    case standard = "stdout"
    case errors = "stderr"

    fileprivate var paths: [String] {
      let number = self == .standard ? 1 : 2
      return ["/dev/\(rawValue)", "/dev/fd/\(number)", "/proc/self/fd/\(number)"]
    }
  }

  /// The stream of this program that the path names, if it names one.
  var stream: Stream? { Stream.allCases.first { $0.paths.contains(path.string) } }

  /// Whether it is written to as it is and never replaced: a pipe, a device, or a file that this
  /// program was started with.
  private var isStream: Bool {
    stream != nil || path.kind == .other
      || ["/dev/fd", "/proc/self/fd"].contains(path.parent.string)
  }

  /// Whether it is a link to a file, or to nothing.
  var isLink: Bool { !isStream && path.isLink }

  /// Whether a link stands here that leads to nothing.
  var leadsNowhere: Bool { isLink && (try? path.resolved()) == nil }

  /// Whether a case or a key stands here, which nobody can make again.
  var isCaseOrKey: Bool {
    guard path.kind == .file, let start = try? path.bytes(atMost: 64) else { return false }
    return ["age-encryption.org/", "-----BEGIN AGE"].contains { start.starts(with: $0.utf8) }
  }

  /// Whether a path leads to the same file, by links of any kind.
  func isFile(_ other: String) -> Bool {
    path.kind == .file && path.identity == FilePath(written: other).identity
  }

  /// Whether it lies in a folder, or in one that is in it; of a link, where it leads to.
  func lies(in folder: FilePath) -> Bool {
    guard !isStream, let folder = try? folder.resolved(),
      let place = (try? path.resolved()) ?? (try? path.parent.resolved())
    else { return false }
    return place.isWithin(folder)
  }

  /// The pack, or the folder beside packs, that it lies in, whether it was asked for or not.
  var folderOfRules: FilePath? {
    guard !isStream, var folder = (try? path.resolved())?.parent ?? (try? path.parent.resolved())
    else { return nil }
    if let name = folder.lastComponent?.string, RulesPath.foldersBesidePacks.contains(name) {
      return folder
    }
    while folder.appending("pack.yaml").identity == nil {
      guard folder.lastComponent != nil else { return nil }
      folder = folder.parent
    }
    return folder
  }

  /// Throws what would keep it from being written, as far as that is known before.
  func checkWritable() throws(Errno) {
    if !isStream { try (isLink ? path.resolved() : path).checkReplaceable() }
  }

  /// Why it cannot be written, and what to do.
  func reason(_ error: Errno) -> String {
    switch error {
    case .noSuchFileOrDirectory:
      "there is no folder '\(path.parent)'; make it, or choose another place"
    case .isDirectory: "it is a folder; add the name that the file in it is to have"
    default: error.wordsForWriting
    }
  }

  /// Writes the whole text.
  ///
  /// A file that is there is replaced by a new one, so that nobody keeps a right to read it, also
  /// where links lead to it. What takes texts as they come, such as a pipe, stays what it is.
  func write(_ text: String, for readers: Readers) throws(Errno) {
    if isStream {
      return try path.append(text) {
        Output.errors.message(
          "waymark: \(path) is a pipe that nobody reads from yet; waiting for a reader")
      }
    }
    try (isLink ? path.resolved() : path).replace(with: text, readers.permissions)
  }
}
