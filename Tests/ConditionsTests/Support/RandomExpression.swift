import ScreeningCore

@testable import Conditions

/// Makes random well-typed expressions over the sample checklist.
struct RandomExpression {
  var random: RandomSource
  private var numbers: [String] = []
  private var words: [String] = []

  init(seed: Int) {
    random = RandomSource(seed: seed)
  }

  private func make(_ form: Expression.Form) -> Expression { Expression(form, at: 0..<0) }

  private mutating func several(
    _ part: (inout RandomExpression) -> Expression
  ) -> [Expression] {
    (0..<(2 + random.below(2))).map { _ in part(&self) }
  }

  mutating func truth(_ depth: Int) -> Expression {
    guard depth > 0 else { return truthLeaf() }
    switch random.below(12) {
    case 0: return make(.not(truth(depth - 1)))
    case 1: return make(.all(several { $0.truth(depth - 1) }))
    case 2: return make(.any(several { $0.truth(depth - 1) }))
    case 3: return make(.choose(truth(depth - 1), truth(depth - 1), truth(depth - 1)))
    case 4, 5:
      let order: [Expression.Relation.Operator] = [
        .less, .atMost, .greater, .atLeast, .equal, .notEqual,
      ]
      return relation(number(depth - 1), order[random.below(6)], number(depth - 1))
    case 6:
      return relation(word(depth - 1), random.chance(50) ? .equal : .notEqual, word(depth - 1))
    case 7:
      return relation(truth(depth - 1), random.chance(50) ? .equal : .notEqual, truth(depth - 1))
    case 8: return relation(word(depth - 1), .isIn, words(depth - 1))
    case 9: return relation(number(depth - 1), .isIn, numberList(depth - 1))
    case 10: return comprehension(depth)
    default: return truthLeaf()
    }
  }

  private func relation(
    _ left: Expression, _ sign: Expression.Relation.Operator, _ right: Expression
  ) -> Expression {
    make(.relations(left, [Expression.Relation(operator: sign, operand: right)]))
  }

  private mutating func truthLeaf() -> Expression {
    let members = [
      ("moved_chat", "private_app"), ("moved_chat", "elsewhere"), ("asked_for", "photo"),
      ("asked_for", "webcam"), ("met", "school"),
    ]
    switch random.below(8) {
    case 0: return make(.bool(random.chance(50)))
    case 1...3: return make(.name(random.chance(50) ? "only_photos" : "threatened"))
    case 4, 5:
      let (item, choice) = members[random.below(members.count)]
      return make(.member(make(.name(item)), Expression.Part(name: choice, range: 0..<0)))
    default:
      let items = ["only_photos", "moved_chat", "asked_for", "pushy", "days_known"]
      let states: [Variable.State] = [.answered, .notSure, .declined, .skipped]
      return make(.state(states[random.below(4)], make(.name(items[random.below(5)]))))
    }
  }

  mutating func number(_ depth: Int) -> Expression {
    guard depth > 0 else { return numberLeaf() }
    switch random.below(8) {
    case 0: return make(.negative(number(depth - 1)))
    case 1, 2:
      return make(
        .sum(
          several { $0.number(depth - 1) }.map {
            Expression.Term(isSubtracted: random.chance(40), expression: $0)
          }.enumerated().map {
            Expression.Term(
              isSubtracted: $0 > 0 && $1.isSubtracted, expression: $1.expression)
          }))
    case 3:
      return make(.product([number(depth - 1), make(.number(Number(Int32(random.below(4)))))]))
    case 4: return make(.choose(truth(depth - 1), number(depth - 1), number(depth - 1)))
    case 5: return make(.size(random.chance(50) ? words(depth - 1) : numberList(depth - 1)))
    default: return numberLeaf()
    }
  }

  private mutating func numberLeaf() -> Expression {
    if let variable = numbers.last, random.chance(40) { return make(.name(variable)) }
    switch random.below(6) {
    case 0, 1: return make(.number(Number(thousandths: Int64(random.below(13)) * 500)))
    case 2: return make(.name("pushy"))
    case 3: return make(.name(random.chance(80) ? "days_known" : "far_days"))
    case 4: return make(.name("pressure"))
    default:
      return make(.member(make(.name("signs")), Expression.Part(name: "images", range: 0..<0)))
    }
  }

  mutating func word(_ depth: Int) -> Expression {
    if depth > 0, random.chance(25) {
      return make(.choose(truth(depth - 1), word(depth - 1), word(depth - 1)))
    }
    if let variable = words.last, random.chance(40) { return make(.name(variable)) }
    switch random.below(4) {
    case 0, 1:
      return make(.word(["private_app", "photo", "school", "it's", "ä\\"][random.below(5)]))
    case 2: return make(.name("moved_chat"))
    default: return make(.name("met"))
    }
  }

  private mutating func words(_ depth: Int) -> Expression {
    if depth > 0, random.chance(20) {
      return make(.choose(truth(depth - 1), words(depth - 1), words(depth - 1)))
    }
    if random.chance(50) { return make(.name("asked_for")) }
    return make(.list((0..<random.below(4)).map { _ in word(depth) }))
  }

  private mutating func numberList(_ depth: Int) -> Expression {
    make(.list((0..<(1 + random.below(4))).map { _ in number(max(0, depth - 1)) }))
  }

  private mutating func comprehension(_ depth: Int) -> Expression {
    let quantifier = Expression.Comprehension.Quantifier.allCases[random.below(3)]
    let isWords = random.chance(60)
    let list = isWords ? words(depth - 1) : numberList(depth - 1)
    let variable = ["v", "w", "pushy", "met"][random.below(4)]
    let known = (numbers, words)
    numbers.removeAll { $0 == variable }
    words.removeAll { $0 == variable }
    let shadowsNumber = isWords && variable == "pushy"
    let shadowsWord = !isWords && variable == "met"
    if isWords { words.append(variable) } else { numbers.append(variable) }
    var body = truth(depth - 1)
    let isClash =
      shadowsNumber && body.mentions("pushy") || shadowsWord && body.mentions("met")
      || body.mentionsState(of: variable)
    if isClash { body = relation(make(.name(variable)), .equal, make(.name(variable))) }
    (numbers, words) = known
    return make(
      .comprehension(
        Expression.Comprehension(
          quantifier: quantifier, list: list, variable: variable, body: body)))
  }
}

extension Expression {
  fileprivate func mentions(_ name: String) -> Bool { text().contains(name) }

  fileprivate func mentionsState(of name: String) -> Bool {
    ["(\(name))", "\(name)."].contains { text().contains($0) }
  }
}
