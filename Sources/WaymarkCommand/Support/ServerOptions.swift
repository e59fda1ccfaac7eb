internal import ArgumentParser

/// Where a server listens.
struct ServerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The port to listen on; 0 takes any that is free.", valueName: "n"))
  var port = 8055

  @Flag(
    help: ArgumentHelp(
      "Let other devices in the same network open it.",
      discussion: "Without it, only this computer can."))
  var lan = false

  func validate() throws {
    guard 0...65535 ~= port else { throw ValidationError("a port is a number from 0 to 65535") }
  }
}
