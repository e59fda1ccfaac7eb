internal import ArgumentParser
internal import Platform
public import ScoringKit

/// The command line, ready to be made into a program with scoring modules of one's own.
public enum Waymark {
  /// Runs the program with the arguments it was started with, and exits.
  ///
  /// The exit code is 0 where all is well, 1 where something was found or data is bad, and 2 where
  /// the call itself was not understood.
  ///
  /// - Parameter modules: The scoring modules that packs may name; names must differ.
  public static func main(modules: [any ScoringModule]) -> Never {
    Process.end(run(Array(CommandLine.arguments.dropFirst()), modules: modules).rawValue)
  }

  /// The same with a web server in it, for `serve` and `class`.
  package static func main(modules: [any ScoringModule], classroom: ClassroomProgram) -> Never {
    Composition.$classroom.withValue(classroom) { main(modules: modules) }
  }

  /// Runs one call and gives its exit code.
  static func run(_ arguments: [String], modules: [any ScoringModule]) -> Exit {
    Composition.$modules.withValue(modules) {
      do {
        var command = try RootCommand.parseAsRoot(arguments)
        return try run(&command)
      } catch {
        return report(error)
      }
    }
  }

  private static func run(_ command: inout any ParsableCommand) throws -> Exit {
    do {
      try command.run()
      return .fine
    } catch let exit as Exit {
      return exit
    } catch let problem as ValidationError {
      // The parser does not know which command threw this while running.
      Output.errors.message("Error: \(problem.message)")
      Output.errors.message("Usage: \(RootCommand.usageString(for: type(of: command)))")
      let path = RootCommand.path(to: type(of: command)) ?? []
      Output.errors.message("  See '\(path.helpCall)' for more information.")
      return .usage
    }
  }

  /// Prints what the argument parser has to say: help where it was asked for, otherwise an error.
  private static func report(_ error: any Error) -> Exit {
    let isHelp = RootCommand.exitCode(for: error) == .success
    let message = RootCommand.fullMessage(for: error)
    if isHelp {
      if !message.isEmpty { Output.standard.line(message) }
      return .fine
    }
    if !message.isEmpty { Output.errors.message(message.withHelpCalls) }
    return .usage
  }
}

extension ParsableCommand {
  /// The words that call a command, which is this one or below it; nil where it is neither.
  fileprivate static func path(to command: any ParsableCommand.Type) -> [String]? {
    let name = configuration.commandName ?? ""
    if self == command { return [name] }
    return configuration.subcommands.lazy.compactMap { $0.path(to: command) }.first
      .map { [name] + $0 }
  }
}

extension [String] {
  /// The call that explains the command of these words.
  fileprivate var helpCall: String {
    count > 1 ? "\(self[0]) help \(dropFirst().joined(separator: " "))" : "waymark --help"
  }
}

extension String {
  /// A message of the argument parser, pointing at the same calls as the other messages.
  fileprivate var withHelpCalls: String {
    let start = "  See '"
    let end = " --help' for more information."
    return split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.hasPrefix(start), line.hasSuffix(end) else { return String(line) }
      let words = line.dropFirst(start.count).dropLast(end.count).split(separator: " ")
      return "\(start)\(words.map(String.init).helpCall)' for more information."
    }.joined(separator: "\n")
  }
}

/// What a program says about itself when it ends.
enum Exit: Int32, Error {
  case fine = 0
  /// Something was found, or data is bad; it was said what.
  case findings = 1
  /// The call was not understood.
  case usage = 2
  /// Somebody pressed Ctrl-C.
  case interrupted = 130
}

/// What the program was put together from; set once, where it starts.
enum Composition {
  @TaskLocal static var modules: [any ScoringModule] = []
  @TaskLocal static var classroom: ClassroomProgram?
}
