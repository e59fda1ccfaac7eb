internal import Foundation

/// How long random tests run, and from which seed; a long run sets both in the environment.
enum FuzzRounds {
  static let seed = number("WAYMARK_FUZZ_SEED") ?? 20_261_123

  static func count(orElse usual: Int) -> Int {
    number("WAYMARK_FUZZ_ROUNDS").map(Int.init) ?? usual
  }

  private static func number(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap(UInt64.init)
  }
}
