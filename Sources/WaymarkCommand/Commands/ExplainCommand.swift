internal import ArgumentParser
internal import Conditions
internal import LocatedYAML
internal import Reports
internal import RulePacks
internal import ScoringKit

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a message by the code that stands at its end.",
    discussion: """
      Examples:
        waymark explain duplicate-key
        waymark explain                 # every code, a line each
        waymark explain same-condition --format markdown
        waymark explain --format markdown > messages.md
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, markdown }

  @Argument(
    help: "A code such as duplicate-key; without one, all of them are listed.", completion: .codes)
  var code: String?

  @Option(help: "How to print it: text, or markdown (without a code, a page about all of them).")
  var format: Format = .text

  func run() throws {
    let kinds = DiagnosticKind.everyKind(modules: Composition.modules)
    guard let code else {
      if format == .markdown { return Output.standard.text(MessagesPage(kinds: kinds).text) }
      var table = Table()
      for kind in kinds { table.add(kind.code, kind.title) }
      return Output.standard.text(table.text(width: Output.standard.widthOfRows))
    }
    let bare = code.filter { !"[] ".contains($0) }
    guard let kind = kinds.first(where: { $0.code == bare }) else {
      let near =
        nearest(bare, in: kinds.map(\.code)).map { "; did you mean '\($0)'?" }
        ?? "; 'waymark explain' lists them"
      throw ValidationError("there is no code '\(bare)'\(near)")
    }
    Output.standard.text(format == .markdown ? kind.section + "\n" : text(of: kind))
  }

  /// The explanation in lines that fit; examples stay as they are.
  private func text(of kind: DiagnosticKind) -> String {
    var page = TextPage(width: Output.standard.width)
    page.add("\(kind.code): \(kind.title) (\(kind.severity.rawValue))")
    page.gap()
    page.addParagraphs(kind.explanation.split(separator: "\n", omittingEmptySubsequences: false))
    return page.text
  }
}

extension DiagnosticKind {
  /// Every kind of problem that the program can report, by its code.
  static func everyKind(modules: [any ScoringModule]) -> [DiagnosticKind] {
    let own = modules.flatMap(\.problems).map { DiagnosticKind($0) }
    let all =
      Document.diagnosticKinds + ParsedCondition.diagnosticKinds + DiagnosticKind.scoring
      + Library.diagnosticKinds + own
    var seen: Set<String> = []
    return all.filter { seen.insert($0.code).inserted }.sorted { $0.code < $1.code }
  }
}
