internal import CProcess

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The memory of this program, where it holds somebody's answers.
enum Memory {
  /// Keeps it out of files that the system writes when a program crashes, and from other programs.
  ///
  /// A program that is started in place of this one has to ask for it anew.
  static func keepToItself() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    _ = setrlimit(coreFileSize, &none)
    waymark_forbid_dumps()
  }

  #if canImport(Glibc)
    private static let coreFileSize = __rlimit_resource_t(RLIMIT_CORE.rawValue)
  #else
    private static let coreFileSize = RLIMIT_CORE
  #endif
}
