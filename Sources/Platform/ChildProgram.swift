package import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Another program that is run to its end, found as a shell finds it.
package struct ChildProgram: Sendable {
  private let name: String

  package init(_ name: String) { self.name = name }

  /// Runs it with standard input from one file and standard output to another, and gives its exit code; 127
  /// where there is no such program.
  package func run(
    _ arguments: [String], from input: FilePath, to output: FilePath
  ) throws(Errno) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input.string, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(
      &actions, 1, output.string, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words = ([name] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let problem = posix_spawnp(&process, name, &actions, nil, &words, environ)
    if problem == ENOENT { return 127 }
    if problem != 0 { throw Errno(rawValue: problem) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { throw Errno(rawValue: errno) }
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }
}
