internal import Conditions
internal import Questions
package import ScreeningCore

extension Checklist.Item {
  /// The values it can take in a plan; nil where they could not be read.
  package var domain: Plan.Domain? { question.domain }

  /// What its name stands for in conditions; nil for an item without an answer that counts.
  func symbol(at index: Int) -> Symbol? {
    guard isQuestion, let domain else { return nil }
    return .item(question, .value(of: index, in: domain))
  }
}
