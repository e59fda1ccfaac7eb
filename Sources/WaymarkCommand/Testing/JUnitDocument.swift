internal import Diagnostics
internal import PlainText
internal import RulePacks

/// The results of stories as JUnit XML, in the form that CI systems agree on: `testsuites`, a `testsuite`
/// for each checklist, a `testcase` for each story, with one `failure` where it failed.
///
/// Files that could not be read are a suite of their own, with an `error` for each. How long a story took is
/// left out, so that the same packs give the same bytes.
struct JUnitDocument {
  private var lines: [String] = []

  init(_ results: TestResults) {
    lines.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    let files = results.errors.grouped { $0.origin.sourceName ?? "" }
    open(
      "testsuites",
      [("name", "waymark test")]
        + Self.counts(
          results.runs.count + files.count, failed: results.failed, broken: files.count))
    if !files.isEmpty { add(files) }
    for (id, runs) in results.runs.grouped(by: \.scenario.checklist.id) {
      add(runs, of: id, results.coverage?.checklists.first { $0.checklist.id == id })
    }
    lines.append("</testsuites>")
  }

  var text: String { lines.map { $0 + "\n" }.joined() }

  private mutating func add(_ files: [(key: String, elements: [Diagnostic])]) {
    open(
      "testsuite", [("name", "files")] + Self.counts(files.count, failed: 0, broken: files.count))
    for (name, errors) in files {
      open("testcase", [("name", name), ("classname", "files"), ("file", name)])
      add(
        "error", errors[0].message, type: errors[0].kind.code,
        DiagnosticRenderer().render(errors))
      lines.append("</testcase>")
    }
    lines.append("</testsuite>")
  }

  private mutating func add(_ runs: [ScenarioRun], of id: String, _ coverage: Coverage?) {
    open(
      "testsuite",
      [("name", id)] + Self.counts(runs.count, failed: runs.count { !$0.passed }, broken: 0))
    if let coverage { add(coverage.count) }
    for run in runs {
      let name = run.scenario.scenario.name
      open(
        "testcase",
        [
          ("name", name.value), ("classname", id.split(separator: "/").joined(separator: ".")),
          ("file", name.origin.sourceName ?? ""),
        ])
      if let first = run.mismatches.first {
        add("failure", first.summary, type: "expectation", run.mismatches.map(\.text).joined())
      }
      lines.append("</testcase>")
    }
    lines.append("</testsuite>")
  }

  private mutating func add(_ count: Coverage.Count) {
    let properties = [
      ("percent", "\(count.tenthsOfPercent / 10).\(count.tenthsOfPercent % 10)"),
      ("reached", "\(count.reached)"), ("missing", "\(count.missing)"),
      ("impossible", "\(count.impossible)"), ("not_known", "\(count.notKnown)"),
    ]
    lines.append("<properties>")
    for (name, value) in properties {
      open("property", [("name", "coverage.\(name)"), ("value", value)])
      lines[lines.count - 1] += "</property>"
    }
    lines.append("</properties>")
  }

  private static func counts(_ all: Int, failed: Int, broken: Int) -> [(String, String)] {
    [("tests", "\(all)"), ("failures", "\(failed)"), ("errors", "\(broken)")]
  }

  private mutating func open(_ element: String, _ attributes: [(String, String)]) {
    let words = attributes.map { " \($0)=\"\($1.escapedForXML(inAttribute: true))\"" }
    lines.append("<\(element)\(words.joined())>")
  }

  private mutating func add(_ element: String, _ message: String, type: String, _ text: String) {
    open(element, [("message", message), ("type", type)])
    lines[lines.count - 1] += text.escapedForXML(inAttribute: false) + "</\(element)>"
  }
}

extension String {
  /// The text as XML; what XML cannot hold, or nobody could see, as its code point.
  func escapedForXML(inAttribute: Bool) -> String {
    unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"" where inAttribute: text += "&quot;"
      case "\n": text += inAttribute ? "&#10;" : "\n"
      case _ where scalar.isHidden: text += "&lt;\(scalar.codePoint)&gt;"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
