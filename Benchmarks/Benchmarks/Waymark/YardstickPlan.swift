import Core
import HandWritten

/// 30 items, 4 scores of 12 weights, 20 pieces of guidance: the same plan as in `HandWritten`.
struct YardstickPlan {
  let plan: Plan
  /// Sheets as the evaluator takes them, and as C does.
  let sheets: [Answers]
  let rows: [[Int8]]

  init() throws {
    var items: [Plan.Item] = []
    var variables: [Variable] = []
    for index in 0..<Int(ITEMS) {
      let domain: Plan.Domain =
        switch values(Int32(index)) {
        case 2: .yesNo
        case 4: .choice(4)
        default: .choices(4)
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
    let guidance = (0..<Int(PIECES)).map { index in
      let high = Condition.within(scores[index % scores.count], from: Number(Int32(10 + index)))
      let one = Condition.test(variables[index], in: ValueSet(1))
      let other = Condition.test(variables[index + 7], in: ValueSet(1))
      return Plan.Guidance(
        when: index % 2 == 0
          ? .any([high, .all([one, other])]) : .all([high, .any([one, other])]),
        urgency: .talk)
    }
    plan = try Plan(items: items, scores: scores.map { Plan.Score($0) }, guidance: guidance)
    var random: UInt64 = 1
    func below(_ count: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((random >> 33) % UInt64(count))
    }
    var sheets: [Answers] = []
    var rows: [[Int8]] = []
    for _ in 0..<256 {
      var sheet = Answers(for: plan)
      var row = [Int8](repeating: -1, count: items.count)
      for index in items.indices where below(4) != 0 {
        let code = below(items[index].domain.count)
        sheet[index] = .answered(code)
        row[index] = Int8(code)
      }
      sheets.append(sheet)
      rows.append(row)
    }
    self.sheets = sheets
    self.rows = rows
  }

  /// Whether the evaluator and C come to the same on every sheet.
  func agrees(_ evaluator: Evaluator) -> Bool {
    zip(sheets, rows).allSatisfy { sheet, row in
      evaluator.evaluate(sheet)
      var outcome = Outcome()
      evaluate(row, &outcome)
      let lows = withUnsafeBytes(of: outcome.low) { Array($0.bindMemory(to: Int64.self)) }
      let highs = withUnsafeBytes(of: outcome.high) { Array($0.bindMemory(to: Int64.self)) }
      let certain = withUnsafeBytes(of: outcome.certain) { Array($0) }
      let possible = withUnsafeBytes(of: outcome.possible) { Array($0) }
      return plan.scores.indices.allSatisfy {
        evaluator.score($0).low.thousandths == lows[$0]
          && evaluator.score($0).high.thousandths == highs[$0]
      }
        && plan.guidance.indices.allSatisfy {
          evaluator.guidance($0)
            == (certain[$0] == 1 ? .yes : possible[$0] == 0 ? .no : .undecided)
        }
    }
  }
}
