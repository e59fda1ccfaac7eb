internal import ArgumentParser
internal import CaseFiles

/// After how long without a key a talk covers itself, and then locks its case.
struct IdleTime: ExpressibleByArgument, Equatable {
  /// When the screen is covered; nil for never.
  let untilCovered: Duration?

  /// The keys of a case are wiped after three times as long: whoever listens for ten minutes only has the screen
  /// covered. The figures are ours.
  var untilLocked: Duration? { untilCovered.map { $0 * 3 } }

  static let usual = IdleTime(untilCovered: .seconds(300))

  private init(untilCovered: Duration?) { self.untilCovered = untilCovered }

  /// Reads `5m`, `90s` and `never`.
  init?(argument: String) {
    if argument == "never" {
      self.init(untilCovered: nil)
      return
    }
    guard let unit = argument.last, let number = Int(argument.dropLast()), 1...600 ~= number else {
      return nil
    }
    switch unit {
    case "m": self.init(untilCovered: .seconds(number * 60))
    case "s": self.init(untilCovered: .seconds(number))
    default: return nil
    }
  }

  var defaultValueDescription: String { "5m" }
}
