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
    Process.openMissingStreams()
    Process.outliveReaders()
    return Composition.$modules.withValue(modules) {
      let call = WrittenCall(arguments)
      do {
        if let mistake = call.mistakeAfterHelp ?? call.repeatedOption {
          return report("Error: \(mistake)", of: call)
        }
        var command = try RootCommand.parseAsRoot(arguments)
        return try run(&command, call)
      } catch {
        return report(error, of: call)
      }
    }
  }

  private static func run(_ command: inout any ParsableCommand, _ call: WrittenCall) throws -> Exit
  {
    do {
      try command.run()
      return .fine
    } catch let exit as Exit {
      return exit
    } catch let problem as ValidationError {
      // The parser does not know which command threw this while running.
      return report("Error: \(problem.message)", of: call)
    }
  }

  /// Prints what the argument parser has to say: help where it was asked for, otherwise an error.
  private static func report(_ error: any Error, of call: WrittenCall) -> Exit {
    // The parser breaks no line at this width, and cannot at a very small one.
    let message = RootCommand.fullMessage(for: error, columns: HelpText.widest)
    guard message.hasPrefix(RootCommand._errorPrefix) else {
      if let help = HelpText(message) {
        Output.standard.text(help.text(width: Output.standard.width))
      } else if !message.isEmpty {
        Output.standard.line(message)
      }
      return .fine
    }
    let wrong = message.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { !$0.hasPrefix("Usage: ") }
    return report(wrong.joined(separator: "\n"), of: call)
  }

  /// Says what is wrong with a call, how its command is called, and where its help is.
  private static func report(_ message: String, of call: WrittenCall) -> Exit {
    let mistake = call.mistake(unexpected: message.contains("nexpected argument"))
    Output.errors.usage(mistake.map { "Error: \($0)" } ?? message)
    Output.errors.usage("Usage: \(call.usage)")
    Output.errors.usage("  See '\(call.helpCall)' for more information.")
    return .usage
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
