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

  @Option(
    help: ArgumentHelp(
      "The name or address under which others reach this computer.",
      discussion: """
        With --lan it is the one that is shown; without it, all addresses are. Names that are not \
        this computer's own are only answered if they are given here.
        """,
      valueName: "host"))
  var address: String?

  var endpoint: ClassroomProgram.Endpoint {
    ClassroomProgram.Endpoint(port: port, isOnLAN: lan, address: address)
  }

  func validate() throws {
    if let address,
      address.isEmpty || !address.allSatisfy({ $0.isLetter || $0.isNumber || "-.".contains($0) })
    {
      throw ValidationError("an address is a name or numbers alone, such as 192.168.1.20")
    }
    guard 0...65535 ~= port else { throw ValidationError("a port is a number from 0 to 65535") }
  }
}
