internal import Diagnostics
internal import PlainText
internal import RulePacks

/// What the stories of packs came to, and what could not be read.
struct TestResults {
  let runs: [ScenarioRun]
  /// Errors in files, by which stories or whole packs are missing here.
  let errors: [Diagnostic]
  /// Nil where nobody asked what the stories come by.
  let coverage: CoverageResults?

  var failed: Int { runs.count { !$0.passed } }
  var passed: Int { runs.count - failed }

  /// What it came to, in one line.
  var summary: String { "\(passed) passed, \(failed) failed" }
}

extension Array {
  /// The same in groups, in the order in which the first of each comes.
  func grouped<Key: Equatable>(by key: (Element) -> Key) -> [(key: Key, elements: [Element])] {
    reduce(into: []) { groups, element in
      let key = key(element)
      if let place = groups.firstIndex(where: { $0.key == key }) {
        groups[place].elements.append(element)
      } else {
        groups.append((key, [element]))
      }
    }
  }
}

// For somebody who reads.
extension TestResults {
  func text(width: Int) -> String {
    var table = Table()
    for run in runs {
      table.add(
        run.passed ? "passed" : "FAILED", run.scenario.checklist.id,
        run.scenario.scenario.name.value)
    }
    let failures = runs.filter { !$0.passed }.map { run in
      "\n\(run.scenario.scenario.name.value):\n"
        + run.mismatches.map { $0.text.indented }.joined()
    }
    return (runs.isEmpty ? "" : table.text(width: width)) + failures.joined() + "\n\(summary)\n"
      + (coverage?.text ?? "")
  }
}

extension ScenarioRun.Mismatch {
  /// Where and what it is, and by which part of which condition.
  var text: String {
    "\(origin): \(summary)\n" + explanation.map { "  \($0)\n" }.joined()
  }
}

extension String {
  /// Each line two blanks to the right.
  fileprivate var indented: String {
    split(separator: "\n").map { "  \($0)\n" }.joined()
  }
}

// For programs: Docs/test-results.md says what each key holds.
extension TestResults {
  /// The version changes when a reader of the older one would misread.
  private static let schema = 1

  var json: JSONValue {
    [
      "schema": .number("\(Self.schema)"), "passed": .number("\(passed)"),
      "failed": .number("\(failed)"), "errors": .array(errors.map(\.json)),
      "stories": .array(runs.map(\.json)), "coverage": coverage?.json ?? .null,
    ]
  }
}

extension Diagnostic {
  fileprivate var json: JSONValue {
    [
      "file": JSONValue(origin.sourceName), "line": JSONValue(line: origin),
      "code": .string(kind.code), "message": .string(message),
    ]
  }
}

extension ScenarioRun {
  fileprivate var json: JSONValue {
    let (planned, name) = (scenario.checklist, scenario.scenario.name)
    return [
      "story": .string(name.value), "checklist": .string(planned.checklist.name.value),
      "pack": .string(planned.pack.name.value), "file": JSONValue(name.origin.sourceName),
      "passed": .bool(passed), "failures": .array(mismatches.map(\.json)),
    ]
  }
}

extension ScenarioRun.Mismatch {
  fileprivate var json: JSONValue {
    [
      "list": .string(list.rawValue), "name": .string(name), "expected": .bool(isExpected),
      "message": .string(summary), "line": JSONValue(line: origin),
      "condition": JSONValue(condition),
      "parts": .array(
        parts.map { part in
          [
            "part": .string(part.text), "is": .string(part.truth.word),
            "by": JSONValue(part.answers),
          ]
        }),
    ]
  }
}

extension JSONValue {
  /// The line, from 1, in a text file.
  fileprivate init(line origin: Origin) {
    self = origin.span.map { .number("\($0.start.line)") } ?? .null
  }
}
