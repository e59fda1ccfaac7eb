#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Writing a text to a file.
enum TextFile {
  /// Writes the whole text; gives the reason where that does not work.
  static func write(_ text: String, to path: String) -> String? {
    guard let file = fopen(path, "w") else { return String(cString: strerror(errno)) }
    let bytes = Array(text.utf8)
    let written = fwrite(bytes, 1, bytes.count, file)
    let failed = written < bytes.count ? errno : 0
    guard fclose(file) == 0, failed == 0 else {
      return String(cString: strerror(failed == 0 ? errno : failed))
    }
    return nil
  }
}
