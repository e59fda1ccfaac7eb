internal import CProcess
package import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// This program, as the system runs it.
package enum Process {
  /// A variable of its environment; nil where it is not set.
  package static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  package static func end(_ code: Int32) -> Never { exit(code) }

  /// Runs another program to its end, with nothing to read and nothing said, and tells whether it succeeded.
  ///
  /// It is told where programs and settings are, and nothing else of this one's environment.
  package static func run(_ program: String, _ arguments: [String]) -> Bool {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_RDWR, 0)
    }
    let names = ["PATH", "HOME", "XDG_CONFIG_HOME", "GIT_DIR"]
    let settings = names.compactMap { name in variable(name).map { "\(name)=\($0)" } }
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var environment = settings.map { strdup($0) } + [nil]
    defer { for word in words + environment { free(word) } }
    var child = pid_t()
    guard posix_spawnp(&child, program, &files, nil, &words, &environment) == 0 else {
      return false
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1 { guard errno == EINTR else { return false } }
    return status == 0
  }

  /// Does nothing for so long, or until a signal comes.
  package static func wait(seconds: Int) { sleep(UInt32(seconds)) }

  /// Tells this program to end, as somebody else would.
  package static func askToEnd() { kill(getpid(), SIGTERM) }

  /// Keeps the numbers of the three standard streams from files that are opened later: a stream that
  /// is closed is one that nothing can be read from or written to, and messages go nowhere.
  package static func openMissingStreams() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(stream, F_GETFD) == -1 {
      _ = open("/dev/null", stream == STDOUT_FILENO ? O_RDONLY : O_WRONLY)
    }
  }

  /// Has writing to a reader that left fail, and not end the program.
  package static func outliveReaders() { signal(SIGPIPE, SIG_IGN) }

  /// Ends as a program ends whose reader left.
  package static func endWithoutReader() -> Never {
    signal(SIGPIPE, SIG_DFL)
    raise(SIGPIPE)
    exit(1)
  }

  /// Has another program go on in place of this one; returns only where that fails, with the reason.
  package static func become(_ program: FilePath, _ arguments: [String]) -> Errno {
    var words = ([program.string] + arguments).map { strdup($0) } + [nil]
    execv(program.string, &words)
    return Errno(rawValue: errno)
  }

  /// Keeps its memory out of files that the system writes when a program crashes, and from other
  /// programs.
  ///
  /// A program that replaces this one has to call it again.
  package static func keepMemoryToItself() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    _ = setrlimit(Limit.coreFileSize, &none)
    waymark_forbid_dumps()
  }

  /// Asks for so many files, connections among them, to be open at once; gives how many may be.
  package static func raiseOpenFiles(to wanted: Int) -> Int {
    var limit = rlimit()
    guard getrlimit(Limit.openFiles, &limit) == 0 else { return 256 }
    if limit.rlim_cur < rlim_t(wanted) {
      var raised = limit
      raised.rlim_cur = min(rlim_t(wanted), limit.rlim_max)
      if setrlimit(Limit.openFiles, &raised) == 0 { limit = raised }
    }
    return Int(clamping: limit.rlim_cur)
  }

  private enum Limit {
    #if canImport(Glibc)
      static let coreFileSize = __rlimit_resource_t(RLIMIT_CORE.rawValue)
      static let openFiles = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      static let coreFileSize = RLIMIT_CORE
      static let openFiles = RLIMIT_NOFILE
    #endif
  }

  /// What somebody sends to a program by a key.
  package enum Signal: CaseIterable {
    /// Ctrl-C.
    case interrupt
    /// Ctrl-\.
    case quit

    package var number: Int32 { self == .interrupt ? SIGINT : SIGQUIT }

    /// Sent to a program that was stopped, by Ctrl-Z for one, when it goes on.
    package static let goingOn = SIGCONT

    /// Has it no longer end the program.
    package func ignore() { signal(number, SIG_IGN) }

    /// Has it end the program again.
    package func restore() { signal(number, SIG_DFL) }
  }

  /// The date of this day, where the program runs.
  package static var today: (year: Int, month: Int, day: Int) {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
  }
}
