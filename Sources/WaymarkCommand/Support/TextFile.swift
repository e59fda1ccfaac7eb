#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Writing a text to a file.
enum TextFile {
  /// Who may read a file.
  enum Readers {
    /// Only whoever wrote it, as with a report, which can tell of somebody's answers.
    case owner
    /// As for any file of theirs.
    case usual

    fileprivate var mode: mode_t { self == .owner ? 0o600 : 0o666 }
  }

  /// Writes the whole text; gives the reason where that does not work.
  ///
  /// A file that is there is replaced by a new one, so that nobody keeps a right to read it. What
  /// takes texts as they come, such as a pipe, stays what it is.
  static func write(_ text: String, to path: String, for readers: Readers) -> String? {
    let place = OutputPlace(path)
    if place.isStream {
      let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
      guard descriptor >= 0 else { return String(cString: strerror(errno)) }
      return write(text, closing: descriptor)
    }
    guard let target = place.target else { return "it is a link that leads to nothing" }
    return replace(target, with: text, for: readers)
  }

  /// Writes a new file beside the one that it then takes the place of.
  private static func replace(
    _ path: String, with text: String, for readers: Readers
  ) -> String? {
    var status = stat()
    if stat(path, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { return String(cString: strerror(EISDIR)) }
      guard access(path, W_OK) == 0 else { return String(cString: strerror(errno)) }
    }
    let number = String(UInt64.random(in: .min ... .max), radix: 36)
    let draft = "\(OutputPlace.parent(of: path))/.waymark-\(number)"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, readers.mode)
    guard descriptor >= 0 else { return String(cString: strerror(errno)) }
    var problem = write(text, closing: descriptor)
    if problem == nil, rename(draft, path) != 0 { problem = String(cString: strerror(errno)) }
    if problem != nil { unlink(draft) }
    return problem
  }

  private static func write(_ text: String, closing descriptor: Int32) -> String? {
    guard let file = fdopen(descriptor, "w") else { return String(cString: strerror(errno)) }
    let bytes = Array(text.utf8)
    let written = fwrite(bytes, 1, bytes.count, file)
    let failed = written < bytes.count ? errno : 0
    guard fclose(file) == 0, failed == 0 else {
      return String(cString: strerror(failed == 0 ? errno : failed))
    }
    return nil
  }
}
