internal import ArgumentParser
internal import BundledRules
package import CaseFiles
package import HTMLKit
package import Interviews
package import Localization
internal import Platform
internal import Reports
package import RulePacks
package import ScreeningCore
internal import SystemPackage

/// The part of the command line that has a web server in it; only the second program has it.
package struct ClassroomProgram: Sendable {
  /// Serves the checklists of a library until it is told to stop; gives the exit code.
  package let serve: @Sendable (SiteArguments) -> Int32
  /// Holds a class about a story until it is closed; gives the exit code.
  package let hold: @Sendable (ClassArguments) -> Int32
  /// Leads a guided talk on a page of this computer until it is stopped; gives the exit code.
  package let talk: @Sendable (TalkArguments) -> Int32

  package init(
    serve: @escaping @Sendable (SiteArguments) -> Int32,
    hold: @escaping @Sendable (ClassArguments) -> Int32,
    talk: @escaping @Sendable (TalkArguments) -> Int32
  ) {
    self.serve = serve
    self.hold = hold
    self.talk = talk
  }

  /// What `waymark serve` was called with.
  package struct SiteArguments: Sendable {
    package let library: Library
    package let today: CalendarDate
    package let endpoint: Endpoint
    package let wording: Wording
    /// Gives the library anew where a file of it has changed since; nil where pages stay as they are.
    package let changed: (@Sendable () -> Library?)?
  }

  /// What `waymark class` was called with.
  package struct ClassArguments: Sendable {
    package let library: Library
    package let story: PlannedScenario
    package let country: ContactDirectory.Country?
    package let today: CalendarDate
    package let leftOver: UnclosedClassAction?
    package let endpoint: Endpoint
    package let wording: Wording
  }

  /// What `waymark interview --page` was called with.
  package struct TalkArguments: Sendable {
    package let planned: PlannedChecklist
    package let words: AgeGroup?
    /// What a case holds already.
    package let events: [CaseEvent]
    /// The code of the country.
    package let place: String?
    /// Who is there, as roles.
    package let present: [String]
    /// The person whom the program plays, where the talk is practised.
    package let person: PracticePerson?
    /// What to do in danger, in a line.
    package let danger: String
    /// The first thing to do in a piece of guidance, and who helps with it, in a line each.
    package let help: @Sendable (_ guidance: Int, _ answers: Answers) -> [String]
    package let port: Int
    package let wording: Wording
    /// The case; nil where nothing is kept.
    package let kept: CaseAccess?
    /// After how many seconds without a key the page covers itself; nil for never.
    package let secondsUntilCovered: Int?
    /// After how many of them it shows nothing any more, because the case is locked; nil for never.
    package let secondsUntilLocked: Int?
    /// What helps, or what a practice has shown, as a whole page in a frame.
    package let report: @Sendable ([CaseEvent], PageFrame) -> String
  }

  /// What to do with a class that was stopped before it was closed.
  package enum UnclosedClassAction: CaseIterable, Sendable {
    case goOn, anew
  }

  /// Where a server listens, and how others find it.
  package struct Endpoint: Sendable {
    package let port: Int
    package let isOnLAN: Bool
    package let address: String?
  }

  static let name = "waymark-classroom"

  /// This program's own server, where it has one; otherwise the second program takes over, with
  /// the same arguments, and this returns only where there is none.
  static func current() throws -> ClassroomProgram {
    if let own = Composition.classroom { return own }
    let reason = Process.become(
      BundledRules.programFolder.appending(name), Array(CommandLine.arguments.dropFirst()))
    Output.errors.message(
      """
      waymark: the program with the web server, \(name), is not beside this one \
      (\(reason)).
      Build it with: swift build --product \(name)
      """)
    throw Exit.usage
  }
}
