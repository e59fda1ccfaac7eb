internal import ArgumentParser
internal import CaseFiles
internal import Platform

struct CaseAddRecipientCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-recipient",
    abstract: "Lets one more key open a case, such as a supervisor's.",
    discussion: """
      The other key opens all of the case from then on, also what was kept before. It cannot be taken back: \
      whoever has a copy of the file can open that copy. Add no key of anybody whom the matter concerns, nor \
      of anybody who is close to them.

      Such as: waymark case add-recipient FILE age1… --name supervisor
      """)

  @OptionGroup var file: CaseOptions

  @Argument(
    help: ArgumentHelp(
      "The public half of the other key: what 'waymark case key' prints.", valueName: "age1…"))
  var recipient: String

  @Option(
    help: ArgumentHelp(
      "Whose key it is: the person's work, such as supervisor.", valueName: "words"))
  var name: String

  func validate() throws {
    if name.trimmed.isEmpty { throw ValidationError("--name needs words, such as supervisor") }
  }

  func run() throws {
    Process.keepMemoryToItself()
    let recipient = try CaseRecipient.given(recipient)
    Output.errors.sentences(
      """
      That key will open all of the case, also what was kept before, and that cannot be taken back. Give none \
      to anybody whom the matter concerns, or who is close to them.
      """)
    let opened = try file.open(for: .writing)
    try file.reporting {
      let record = try opened.record()
      if record.recipients.contains(where: { $0.recipient == recipient }) {
        Output.errors.sentences("That key opens the case already. Nothing was changed.")
        return
      }
      try opened.add(recipient, name: name.trimmed, at: .now)
      Output.errors.sentences(
        """
        \(opened.keyCount) keys open the case now; this one is called '\(name.trimmed)'. Try it: \
        whoever has that key runs 'waymark case show' on the case.
        """)
    }
  }
}
