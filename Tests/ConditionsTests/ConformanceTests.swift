internal import Conditions
internal import Foundation
internal import Testing

private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appendingPathComponent("shared/conformance/cel")

/// CEL's own conformance data, where it lies beside this checkout.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: folder.path), "the data is not here"))
struct `CEL's conformance data` {
  @Test(arguments: try cases())
  func `what is a condition has CEL's value, and everything else is refused by what it is`(
    test: ConformanceCase
  ) {
    switch evaluateConstant(test.expression) {
    case .success(let value):
      #expect(!test.wantsError && value == test.value, "\(test) is \(value)")
    case .failure(let problem):
      let kinds = Self.constructs.filter { test.expression.firstMatch(of: $0.pattern) != nil }
        .map(\.kind)
      if kinds.isEmpty {
        let isOutside = test.wantsError || test.outsideField != nil || test.value == nil
        #expect(isOutside, "\(test) is a condition, but was refused: \(problem.message)")
      } else {
        #expect(kinds.contains(problem.category.kind), "\(test): \(problem.message)")
      }
    }
  }

  @Test func `as many cases are right, and refused for each reason, as there were`() throws {
    let files = ["basic", "comparisons", "lists", "logic", "macros"].map { "\($0).textproto/" }
    var counts: [String: Int] = [:]
    for test in try Self.cases() where files.contains(where: test.name.hasPrefix) {
      switch evaluateConstant(test.expression) {
      case .success: counts["right", default: 0] += 1
      case .failure(let problem): counts[problem.category.kind.rawValue, default: 0] += 1
      }
    }
    #expect(counts == ["right": 79, "unsupported": 426, "type": 27, "range": 30])
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

  /// What shows that an expression is no condition, with how it is to be refused.
  nonisolated(unsafe) private static let constructs:
    [(pattern: Regex<Substring>, kind: ConditionProblem.Kind, what: String)] = [
      (/\bnull\b/, .unsupported, "null"),
      (/\{/, .unsupported, "maps and messages"),
      (/\d[uU]\b/, .unsupported, "unsigned numbers"),
      (/\b0x/, .unsupported, "hexadecimal numbers"),
      (/\d[eE][-+]?\d/, .unsupported, "exponents"),
      (/\d\.\d{4}/, .range, "more than three places"),
      (/\d{16}/, .range, "numbers past the range"),
      (/\b[bBrR]{1,2}["']/, .unsupported, "bytes and raw texts"),
      (/["']{3}/, .unsupported, "triple quotes"),
      (/\\[^\\'"]/, .unsupported, "other escapes"),
      (/\bdyn\(/, .unsupported, "dyn"),
      (/[\/%]/, .unsupported, "division and remainder"),
      (/\.(?:map|filter)\(/, .unsupported, "map and filter"),
      (/\.[a-z]+[A-Z]\w*\(/, .unsupported, "functions on texts"),
      (/\]\[|\w\[/, .unsupported, "indexing"),
      (/[<>]=? *(?:'|"|true|false)/, .unsupported, "the order of texts and truth values"),
      (/[<>]=? *\[/, .type, "the order of lists, which CEL does not have either"),
      (/\] *(?:==|!=|\+) *\[/, .unsupported, "equality and sums of lists"),
      (/\[[^\]]*\[/, .unsupported, "lists of lists"),
      (/\[(?:\d+, *'|'[^']*', *\d)/, .unsupported, "lists of several sorts"),
    ]
}
