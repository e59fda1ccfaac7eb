internal import Conditions
internal import Foundation
internal import Testing

/// CEL's own conformance data, where it lies beside this checkout.
@Suite struct `CEL's conformance data` {
  @Test func `what is a condition has CEL's value, and everything else is refused or right`() throws
  {
    let folder = Self.folder
    guard FileManager.default.fileExists(atPath: folder.path) else { return }
    var right = 0
    var refused: [String: Int] = [:]
    for test in try Self.cases() {
      switch evaluateClosed(test.expression) {
      case .success(let value):
        if test.wantsError {
          Issue.record("\(test) should be an error, but is \(value)")
        } else {
          #expect(value == test.value, "\(test)")
          right += 1
        }
      case .failure(let problem):
        refused[problem.sort.kind.rawValue, default: 0] += 1
        let reason = test.wantsError ? "it is an error in CEL too" : outside(test)
        #expect(reason != nil, "\(test) is a condition, but was refused: \(problem.message)")
      }
    }
    #expect(right > 0, "nothing was found in \(folder.path)")
    if right > 0 {
      print("CEL's conformance data: \(right) right, refused \(refused.sorted { $0.key < $1.key })")
    }
  }

  /// Why a case is no condition; nil where it is one.
  private func outside(_ test: ConformanceCase) -> String? {
    if let field = test.outsideField { return "it has \(field)" }
    if test.value == nil { return "its value is of a type that conditions do not have" }
    return Self.reasons.first { test.expression.firstMatch(of: $0.pattern) != nil }?.reason
  }

  private static var folder: URL {
    let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return checkout.deletingLastPathComponent().appendingPathComponent("shared/conformance/cel")
  }

  static func cases() throws -> [ConformanceCase] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return try files.sorted().filter { $0.hasSuffix(".textproto") }.flatMap { file in
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      return TextProto(text).messages("section").flatMap { section in
        section.messages("test").map {
          ConformanceCase($0, section: section.text("name") ?? "", file: file)
        }
      }
    }
  }

  /// What shows that an expression is no condition, each with the reason.
  nonisolated(unsafe) private static let reasons: [(pattern: Regex<Substring>, reason: String)] = [
    (/\bnull\b/, "null"),
    (/\{/, "maps and messages"),
    (/\d[uU]\b/, "unsigned numbers"),
    (/\b0x/, "hexadecimal numbers"),
    (/\d[eE][-+]?\d/, "exponents"),
    (/\d\.\d{4}/, "more than three places"),
    (/\d{16}/, "numbers past the range"),
    (/\b[bBrR]{1,2}["']/, "bytes and raw texts"),
    (/["']{3}/, "triple quotes"),
    (/\\[^\\'"]/, "other escapes"),
    (/\bdyn\(/, "dyn"),
    (/[\/%]/, "division and remainder"),
    (/\.(?:map|filter)\(/, "map and filter"),
    (/\.[a-z]+[A-Z]\w*\(/, "functions on texts"),
    (/\]\[|\w\[/, "indexing"),
    (/[<>]=? *(?:'|"|true|false|\[)/, "the order of texts, truth values and lists"),
    (/\] *(?:==|!=|\+) *\[/, "equality and sums of lists"),
    (/\[[^\]]*\[/, "lists of lists"),
    (/\[(?:\d+, *'|'[^']*', *\d)/, "lists of several sorts"),
  ]
}
