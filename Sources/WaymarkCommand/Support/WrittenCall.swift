internal import ArgumentParser
internal import Diagnostics

/// A call as it was typed, and what somebody seems to have meant by one that was not understood.
struct WrittenCall {
  private let arguments: [String]
  /// The command that the first words name.
  private let command: any ParsableCommand.Type
  /// The words that name it, without the program's.
  private let path: [String]
  /// What follows these words.
  private let rest: ArraySlice<String>

  init(_ arguments: [String]) {
    self.arguments = arguments
    var command: any ParsableCommand.Type = RootCommand.self
    var path: [String] = []
    var rest = arguments[...]
    if rest.first == "help" { rest.removeFirst() }
    while let word = rest.first, let next = command.subcommand(word) {
      command = next
      rest.removeFirst()
      path.append(word)
    }
    self.command = command
    self.path = path
    self.rest = rest
  }

  /// How the command is called.
  var usage: String { RootCommand.usageString(for: command) }

  /// The call that explains the command.
  var helpCall: String {
    path.isEmpty ? "waymark --help" : "waymark help \(path.joined(separator: " "))"
  }

  /// What is wrong with a call for help, which the parser answers with some other help.
  var mistakeAfterHelp: String? { arguments.first == "help" ? unknownCommand : nil }

  /// What is wrong with an option that takes one value and stands there twice, of which the parser would
  /// take the last without a word.
  var repeatedOption: String? {
    let given = rest.prefix { $0 != "--" }.map { $0.name == "-o" ? "--output" : $0.name }
      .filter { $0.hasPrefix("--") }
    // The help is made only where something is repeated at all.
    guard Set(given).count < given.count else { return nil }
    let single = command.singleOptions
    return given.enumerated().first { place, name in
      single.contains(name) && given[..<place].contains(name)
    }.map { "'\($0.element)' is given twice; give it once" }
  }

  /// What is wrong, where that can be told from the words; `unexpected` says that the parser found
  /// words that are no option.
  func mistake(unexpected: Bool) -> String? {
    unknownCommand ?? rest.lazy.compactMap { misspeltOption($0, unexpected: unexpected) }.first
  }

  /// What is wrong with a word that stands where a command should.
  private var unknownCommand: String? {
    let names = command.commandNames
    guard !names.isEmpty, let word = rest.first else { return nil }
    if word.hasPrefix("-") {
      guard let command = rest.first(where: names.contains) else { return nil }
      return "'\(word.name)' stands after the command: waymark \(command) \(word.name) …"
    }
    let advice =
      meant(by: word.lowercased()).map { "did you mean '\($0)'?" }
      ?? "there are \(names.joined(separator: ", "))"
    return "there is no command '\((["waymark"] + path).joined(separator: " ")) \(word)'; \(advice)"
  }

  /// The command that a word seems to mean: one that is written much like it, begins with it, or
  /// that it begins with; or one below another.
  private func meant(by word: String) -> String? {
    let names = command.commandNames
    if word == "version" { return "--version" }
    if names.contains(word) { return word }
    let begun = names.filter { $0.hasPrefix(word) }
    if word.count > 2, begun.count == 1 { return begun.first }
    let parts = word.split { "-_".contains($0) }.map(String.init)
    if parts.count > 1, let name = parts.first(where: names.contains) { return name }
    if let near = nearest(word, in: names) { return near }
    let inner = command.configuration.subcommands.first { $0.subcommand(word) != nil }
    return inner?.configuration.commandName.map { "\($0) \(word)" }
  }

  /// What is wrong with an option that is written with other dashes than two hyphens.
  private func misspeltOption(_ argument: String, unexpected: Bool) -> String? {
    let dashes = argument.prefix(while: \.isDash)
    let name = argument.dropFirst(dashes.count).prefix { $0 != "=" }
    guard name.first?.isLetter == true, dashes != "--" else { return nil }
    let known = command.optionNames
    if name.count == 1 {
      guard dashes != "-", !dashes.isEmpty, ["o", "h"].contains(name) else { return nil }
      return Self.otherDash(argument.name, meant: "-\(name)")
    }
    let option = "--\(name)"
    let isHyphens = dashes.allSatisfy { $0 == "-" }
    if isHyphens, !known.contains(option) || dashes.isEmpty && !unexpected { return nil }
    guard let meant = known.contains(option) ? option : nearest(option, in: known) else {
      return unexpected ? Self.otherDash(argument.name, meant: nil) : nil
    }
    return isHyphens
      ? "there is no option '\(argument.name)'; did you mean '\(meant)'?"
      : Self.otherDash(argument.name, meant: meant)
  }

  private static func otherDash(_ option: String, meant: String?) -> String {
    let advice = meant.map { "did you mean '\($0)'?" } ?? "options begin with two hyphens, '--'"
    return "'\(option)' begins with a dash that is no hyphen; \(advice)"
  }
}

extension ParsableCommand {
  fileprivate static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  fileprivate static func subcommand(_ name: String) -> (any ParsableCommand.Type)? {
    configuration.subcommands.first { $0.configuration.commandName == name }
  }

  /// The options that take one value, as its help has them.
  fileprivate static var singleOptions: Set<String> {
    var names: [(name: String, words: String)] = []
    for line in RootCommand.helpMessage(for: self, columns: HelpText.widest).split(separator: "\n")
    {
      let words = line.split { " ,".contains($0) }.map(String.init)
      if line.hasPrefix("  -"), let name = words.first(where: { $0.hasPrefix("--") }) {
        names.append((words.contains { $0.hasPrefix("<") } ? name : "", String(line)))
      } else if !names.isEmpty {
        names[names.count - 1].words += " " + words.joined(separator: " ")
      }
    }
    return Set(names.filter { !$0.words.contains("several times") }.map(\.name))
  }

  /// The names of its options, as its help has them; the line on how it is called leaves them out
  /// where there are many.
  fileprivate static var optionNames: [String] {
    let words = RootCommand.helpMessage(for: self, columns: HelpText.widest).split {
      " ,/[]()'\n".contains($0)
    }
    return words.filter { $0.hasPrefix("--") }.map(String.init) + ["--help", "--version"]
  }
}

extension String {
  /// An option without the value that may be written to it.
  fileprivate var name: String { String(prefix { $0 != "=" }) }
}

extension Character {
  /// Whether it is a hyphen or one of the dashes and minus signs that look like it.
  fileprivate var isDash: Bool {
    guard unicodeScalars.count == 1, let scalar = unicodeScalars.first else { return false }
    return switch scalar.value {
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: true
    default: false
    }
  }
}
