extension Expression {
  /// The names in it, without the variables of macros.
  var names: Set<String> {
    var names: Set<String> = []
    addNames(to: &names, variables: [])
    return names
  }

  private func addNames(to names: inout Set<String>, variables: [String]) {
    switch form {
    case .refused, .bool, .number, .word: break
    case .name(let name):
      if !variables.contains(name) { names.insert(name) }
    case .member(let part, _), .not(let part), .negative(let part), .size(let part),
      .state(_, let part):
      part.addNames(to: &names, variables: variables)
    case .list(let parts), .all(let parts), .any(let parts), .product(let parts):
      for part in parts { part.addNames(to: &names, variables: variables) }
    case .relations(let first, let relations):
      first.addNames(to: &names, variables: variables)
      for relation in relations { relation.operand.addNames(to: &names, variables: variables) }
    case .sum(let terms):
      for term in terms { term.expression.addNames(to: &names, variables: variables) }
    case .choose(let condition, let first, let second):
      for part in [condition, first, second] { part.addNames(to: &names, variables: variables) }
    case .comprehension(let comprehension):
      comprehension.list.addNames(to: &names, variables: variables)
      comprehension.body.addNames(to: &names, variables: variables + [comprehension.variable])
    }
  }
}
