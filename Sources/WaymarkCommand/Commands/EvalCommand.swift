internal import ArgumentParser
internal import Conditions
internal import LocatedYAML
internal import Platform
internal import Questions
internal import Reports
internal import RulePacks
internal import ScreeningCore

struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Evaluates an expression, by itself or over the answers to a checklist.",
    discussion: """
      Examples:
        waymark eval "1 + 1 == 2"
        waymark eval "size(['a', 'b'])"
        waymark eval --checklist new_online_friend "answered(moved_chat)"
        waymark eval --checklist new_online_friend "pressure >= 3" \\
          --answers Examples/answers.yaml
        echo '{"expr": "2 > 1"}' | waymark eval --stdin

      Over a checklist it prints true, false or undecided, and the answers that decided it.
      With --stdin it reads one JSON object a line, {"expr": "…"}, and answers each with a line:
      {"value": …, "type": "bool|number|string|list"}, or
      {"error": {"kind": "syntax|type|unsupported|range", "message": "…"}}.
      """)

  // An expression that begins with '-' looks like an unknown option, so unknown options are
  // accepted.
  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      "The expression, in the part of CEL that conditions use.", valueName: "expression"))
  var given: [String] = []

  @Flag(name: .customLong("stdin"), help: "Read expressions from standard input, one a line.")
  var readsInput = false

  @Option(
    help: ArgumentHelp("The checklist whose items and scores it names.", valueName: "id"),
    completion: .checklists)
  var checklist: String?

  @Option(
    help: ArgumentHelp("The answers, in a YAML or JSON file; without it, none.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var answers: String?

  @OptionGroup var rules: RulesOptions

  /// The arguments without a '--' at their start.
  private var expressions: ArraySlice<String> {
    given.first == "--" ? given.dropFirst() : given[...]
  }

  func validate() throws {
    if expressions.count > 1 {
      let option = given.first { $0.hasPrefix("--") && $0 != "--" }
      throw ValidationError(
        option.map { "there is no option '\($0)'" }
          ?? "give one expression, with quotes around all of it")
    }
    if readsInput != expressions.isEmpty {
      throw ValidationError("give an expression, or --stdin to read them line by line")
    }
    if readsInput && checklist != nil {
      throw ValidationError("--stdin evaluates expressions by themselves, without --checklist")
    }
    if answers == "" { throw ValidationError("--answers needs the name of a file") }
    if answers != nil && checklist == nil {
      throw ValidationError("--answers needs the --checklist they belong to")
    }
  }

  func run() throws {
    if answers != nil { Process.keepMemoryToItself() }
    guard let expression = expressions.first else { return try answerLines() }
    guard let checklist else { return try evaluate(expression) }
    try rules.use(.checklist(checklist)) { library in
      try evaluate(expression, over: try library.checklist(for: checklist))
    }
  }

  private func evaluate(_ text: String) throws {
    switch evaluateConstant(text) {
    case .success(let value): Output.standard.line(value.json)
    case .failure(let problem):
      Output.errors.diagnostics([Diagnostic(problem, in: text)])
      throw Exit.findings
    }
  }

  private func evaluate(_ text: String, over planned: PlannedChecklist) throws {
    var given = Answers(for: planned.plan)
    if let answers {
      let (read, diagnostics) = AnswersFile.read(answers, for: planned, finished: false, rules)
      Output.errors.diagnostics(diagnostics)
      guard let read else { throw Exit.findings }
      given = read
    }
    let (read, problems) = condition(text, in: planned.scope)
    guard let condition = read else {
      Output.errors.diagnostics(problems.map { Diagnostic($0, in: text) })
      throw Exit.findings
    }
    let plan = try Plan(
      items: planned.plan.items, scores: [],
      guidance: [Plan.Guidance(when: condition, urgency: .learn)])
    let evaluator = Evaluator(plan)
    let truth = evaluator.outcome(of: given)
    let items = planned.checklist.items
    let reason = evaluator.reason(forGuidance: 0, given: given)
    guard truth.undecided.isEmpty else {
      Output.standard.line("undecided")
      let open = evaluator.items(behindGuidance: 0).filter { given[$0].code == nil }
      for item in open {
        Output.standard.line(
          "  \(items[item].question.words(for: given[item])): \(items[item].name.value)")
      }
      return
    }
    Output.standard.line(truth.shown.isEmpty ? "false" : "true")
    for item in reason {
      let words = items[item].question.words(for: given[item])
      Output.standard.line("  because of \(items[item].name.value): \(words)")
    }
  }

  private func answerLines() throws {
    let lines = InputLines()
    while let line = lines.next() {
      let answer =
        switch line {
        case .whole(let bytes): JSONLine.answer(to: bytes)
        case .tooLong: JSONLine.answer(toLineOver: InputLines.longest)
        }
      Output.standard.line(answer)
    }
    if let reason = lines.failure {
      Output.errors.message("waymark: standard input cannot be read: \(reason)")
      throw Exit.findings
    }
  }
}

extension Diagnostic {
  /// A problem of an expression that was given in a call.
  init(_ problem: ConditionProblem, in text: String) {
    let offsets = [0] + text.unicodeScalars.map { String($0).utf8.count }
    let file = SourceFile(name: "expression", text: text)
    let bytes = { (scalars: Int) in offsets.prefix(scalars + 1).reduce(0, +) }
    self.init(
      problem.category.diagnosticKind, problem.message,
      at: file.span(bytes(problem.range.lowerBound)..<bytes(problem.range.upperBound)))
  }
}
