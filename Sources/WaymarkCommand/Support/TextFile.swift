#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Writing a text to a file.
enum TextFile {
  /// Who may read a file that is made anew.
  enum Readers {
    /// Only whoever wrote it, as with a report, which can tell of somebody's answers.
    case owner
    /// As for any file of theirs.
    case usual

    fileprivate var mode: mode_t { self == .owner ? 0o600 : 0o666 }
  }

  /// Writes the whole text; gives the reason where that does not work.
  static func write(_ text: String, to path: String, for readers: Readers) -> String? {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, readers.mode)
    guard descriptor >= 0, let file = fdopen(descriptor, "w") else {
      return String(cString: strerror(errno))
    }
    let bytes = Array(text.utf8)
    let written = fwrite(bytes, 1, bytes.count, file)
    let failed = written < bytes.count ? errno : 0
    guard fclose(file) == 0, failed == 0 else {
      return String(cString: strerror(failed == 0 ? errno : failed))
    }
    return nil
  }
}
