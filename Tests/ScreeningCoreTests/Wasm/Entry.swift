// What the test asks of the engine in the browser: a plan, a session, an outcome with its reasons.

/// Ten times the score in thousandths, and how many answers are the reason for the guidance; a
/// negative number where the session goes wrong.
@_expose(wasm, "screen") @_cdecl("screen")
public func screen(first: Int32, second: Int32) -> Int32 {
  let gate = Condition.test(.value(of: 0, in: .yesNo), in: ValueSet(1))
  let score = Quantity.sum([
    .table(.value(of: 0, in: .yesNo)) { Number(Int32($0)) },
    .table(.value(of: 1, in: .scale(5))) { Number(Int32($0 + 1)) },
  ])
  guard
    let plan = try? Plan(
      items: [.init(domain: .yesNo), .init(domain: .scale(5), when: gate)],
      scores: [.init(score.divided(by: .constant(Number(2))))],
      guidance: [.init(when: .within(score, from: Number(4)), urgency: .now)])
  else { return -1 }
  var session = Session(plan)
  session.answer(Int(first))
  guard session.current == (first == 1 ? 1 : nil) else { return -2 }
  session.answer(Int(second))
  let urgent = session.takeNewlyCertain()
  session.finish()
  let outcome = session.outcome
  guard urgent == outcome.shown else { return -3 }
  let reasons = session.reasons(for: outcome)
  let thousandths = outcome.figures[0].interval.low.thousandths
  return Int32(thousandths) * 10 + Int32(reasons.first?.count ?? 0)
}
