import Core
import HandWritten

/// 30 items, 4 scores of 12 weights, 20 pieces of guidance: the same plan as in `HandWritten`.
struct YardstickPlan {
  let plan: Plan

  init() throws {
    var items: [Plan.Item] = []
    var variables: [Variable] = []
    for index in 0..<ITEMS {
      let domain: Plan.Domain =
        switch values(Int32(index)) {
        case 2: .values(2)
        case 4: .values(4)
        default: .values(16)
        }
      let when = index % 6 == 5 ? Condition.test(variables[index - 5], in: ValueSet(1)) : nil
      items.append(Plan.Item(domain: domain, when: when ?? .constant(true)))
      variables.append(.value(of: index, in: domain))
    }
    let scores = (0..<Int32(SCORES)).map { score in
      Quantity.sum(
        (0..<Int32(WEIGHTS)).map { weight in
          .table(variables[Int(weighed(score, weight))]) {
            Number(thousandths: figure(weight, Int32($0)))
          }
        })
    }
    let guidance = (0..<PIECES).map { index in
      let high = Condition.within(scores[index % scores.count], from: Number(Int32(10 + index)))
      let one = Condition.test(variables[index], in: ValueSet(1))
      let other = Condition.test(variables[index + 7], in: ValueSet(1))
      return Plan.Guidance(
        when: index % 2 == 0
          ? .any([high, .all([one, other])]) : .all([high, .any([one, other])]),
        urgency: .talk)
    }
    plan = try Plan(items: items, scores: scores.map { Plan.Score($0) }, guidance: guidance)
  }
}
