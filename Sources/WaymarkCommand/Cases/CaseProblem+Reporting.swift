internal import CaseFiles
internal import SystemPackage

extension CaseProblem {
  /// Does something with a case or a key file; what goes wrong is told in three sentences, of which one says
  /// what is still safe, and ends the command.
  static func reporting<Result>(
    _ subject: Subject, at path: FilePath, _ work: () throws -> Result
  ) throws -> Result {
    do {
      return try work()
    } catch let problem as CaseProblem {
      Output.errors.sentences("waymark: \(problem.message(subject, at: path))")
      throw problem == .name ? Exit.usage : Exit.findings
    } catch let problem as AgeProblem {
      Output.errors.sentences("waymark: \(CaseProblem.age(problem).message(subject, at: path))")
      throw Exit.findings
    }
  }
}
