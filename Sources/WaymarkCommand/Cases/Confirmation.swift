internal import ArgumentParser
internal import Files
internal import SystemPackage

/// Whether somebody means it.
struct Confirmation: ParsableArguments {
  @Flag(help: "Do it without asking.")
  var yes = false

  static let duty =
    "A duty to keep records may apply to you, and a court may have asked for it; ask before you go on."

  /// Whether there is a terminal to ask on.
  static var canBeAsked: Bool { FileDescriptor.standardInput.isTerminal }

  /// Asks on the terminal, unless it was said in the call.
  func isGiven(for question: String) throws -> Bool {
    if yes { return true }
    guard Self.canBeAsked else {
      throw ValidationError("nothing was deleted: without a terminal to ask on, this needs --yes")
    }
    Output.errors.sentences("\(question)\nType delete to delete it, or press Enter to keep it.")
    let console = Console(output: .errors)
    return console.readLine()?.word == "delete"
  }
}
