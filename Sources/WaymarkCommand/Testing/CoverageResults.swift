internal import PlainText
internal import Questions
internal import RulePacks
internal import ScreeningCore

/// What the stories of some checklists come by, and what they do not.
struct CoverageResults {
  let checklists: [Coverage]

  var count: Coverage.Count { checklists.reduce(.none) { $0 + $1.count } }

  /// Whether less than so many percent is reached of what answers can lead to.
  func isUnder(percent: Int) -> Bool { count.tenthsOfPercent < percent * 10 }
}

// For somebody who reads.
extension CoverageResults {
  var text: String {
    checklists.map { "\n\($0.text)" }.joined()
      + "\ncoverage: \(count.percent) of what answers can lead to\n"
  }
}

extension Coverage.Count {
  /// The percentage with one decimal place, which is never more than is so.
  var percent: String { "\(tenthsOfPercent / 10).\(tenthsOfPercent % 10) %" }
}

extension Coverage {
  fileprivate var text: String {
    let kinds = CoverageGoal.Kind.allCases.map { kind in
      let count = count(of: kind)
      return "\(kind.words) \(count.reached) of \(count.possible)"
    }
    return """
      \(checklist.id): \(count.percent)
        \(kinds.joined(separator: ", "))

      """ + list("in no story", missing)
        + list(
          "no answers of a story lead there: all ways of answering were gone through",
          words { if case .impossible = $0 { true } else { false } })
        + list(
          "not found out, because a search reached its limit",
          words { if case .notKnown = $0 { true } else { false } })
  }

  private func list(_ title: String, _ lines: [String]) -> String {
    lines.isEmpty ? "" : "  \(title):\n" + lines.map { "    \($0)\n" }.joined()
  }

  private var missing: [String] {
    entries.flatMap { entry -> [String] in
      guard case .missing(let answers) = entry.result else { return [] }
      let words = written(answers).map { "\($0.item): \($0.answer)" }
      return [entry.goal.words]
        + ["  answers: \(words.isEmpty ? "any" : words.joined(separator: ", "))"]
    }
  }

  private func words(_ belongs: (Result) -> Bool) -> [String] {
    entries.filter { belongs($0.result) }.map(\.goal.words)
  }

  /// The answers of a sheet that somebody gave or refused, in the order of the items.
  fileprivate func written(_ answers: Answers) -> [(item: String, answer: String)] {
    checklist.checklist.items.enumerated().filter { answers[$0.offset].isGiven }.map {
      place, item in
      (item.name.value, item.question.words(for: answers[place]))
    }
  }
}

extension CoverageGoal.Kind {
  fileprivate var words: String {
    switch self {
    case .guidance: "guidance"
    case .step: "steps"
    case .choice: "choices"
    case .part: "parts of conditions"
    }
  }
}

// For programs: Docs/test-results.md says what each key holds.
extension CoverageResults {
  var json: JSONValue {
    let members = count.json + [(name: "checklists", value: .array(checklists.map(\.json)))]
    return .object(members)
  }
}

extension Coverage.Count {
  fileprivate var json: [(name: String, value: JSONValue)] {
    [
      ("percent", .number("\(tenthsOfPercent / 10).\(tenthsOfPercent % 10)")),
      ("reached", .number("\(reached)")), ("missing", .number("\(missing)")),
      ("impossible", .number("\(impossible)")), ("not_known", .number("\(notKnown)")),
    ]
  }
}

extension Coverage {
  fileprivate var json: JSONValue {
    .object(
      [
        (name: "checklist", value: .string(checklist.checklist.name.value)),
        (name: "pack", value: .string(checklist.pack.name.value)),
      ] + count.json + [(name: "goals", value: .array(entries.map(json)))])
  }

  private func json(_ entry: Entry) -> JSONValue {
    let goal = entry.goal
    var members: [(name: String, value: JSONValue)] = [
      ("kind", .string(goal.kind.rawValue)), ("of", .string(goal.owner)),
      ("name", JSONValue(goal.detail)), ("is", JSONValue(goal.truth?.word)),
    ]
    switch entry.result {
    case .reached(let stories):
      members += [("result", .string("reached")), ("stories", JSONValue(stories))]
    case .missing(let answers):
      let written = written(answers).map { (name: $0.item, value: JSONValue.string($0.answer)) }
      members += [("result", .string("missing")), ("answers", .object(written))]
    case .impossible: members.append(("result", .string("impossible")))
    case .notKnown: members.append(("result", .string("not_known")))
    }
    return .object(members)
  }
}
