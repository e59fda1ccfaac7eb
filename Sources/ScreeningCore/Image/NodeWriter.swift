/// Writes conditions and quantities as nodes, each once, after the nodes that it refers to.
struct NodeWriter {
  private(set) var nodes = ByteWriter()
  private(set) var count = 0
  private var conditions: [Condition: Int] = [:]
  private var quantities: [Quantity: Int] = [:]

  mutating func place(of condition: Condition) -> Int {
    if let known = conditions[condition] { return known }
    switch condition.form {
    case .constant(let value): add(value ? .yes : .no)
    case .test(let variable, let set):
      add(.test)
      write(variable)
      write(set.codes)
      nodes.write(set.notApplicable ? 1 : 0)
    case .within(let quantity, let set):
      add(.within, [place(of: quantity)])
      write(set)
    case .all(let parts): add(.all, counted: places(of: parts))
    case .any(let parts): add(.any, counted: places(of: parts))
    case .same(let left, let right): add(.same, places(of: [left, right]))
    case .choose(let condition, let first, let second):
      add(.chooseCondition, places(of: [condition, first, second]))
    }
    conditions[condition] = count - 1
    return count - 1
  }

  mutating func place(of quantity: Quantity) -> Int {
    if let known = quantities[quantity] { return known }
    switch quantity.form {
    case .constant(let value):
      add(.constant)
      nodes.write(value)
    case .table(let variable, let table):
      add(.table)
      write(variable)
      for value in table.values { nodes.write(value) }
      nodes.write(table.notApplicable)
    case .linear(let variable, let first, let step):
      add(.linear)
      write(variable)
      nodes.write(first)
      nodes.write(step)
    case .sum(let parts): add(.sum, counted: places(of: parts))
    case .product(let left, let right): add(.product, places(of: [left, right]))
    case .quotient(let dividend, by: let divisor):
      add(.quotient, places(of: [dividend, divisor]))
    case .choose(let condition, let first, let second):
      add(.chooseQuantity, [place(of: condition)] + places(of: [first, second]))
    case .largest(let parts): add(.largest, counted: places(of: parts))
    case .steps(let quantity, let steps):
      add(.steps, [place(of: quantity)])
      nodes.write(steps.count)
      for step in steps {
        nodes.write(step.start)
        nodes.write(step.value)
      }
    }
    quantities[quantity] = count - 1
    return count - 1
  }

  private mutating func places(of parts: [Condition]) -> [Int] {
    var places: [Int] = []
    for part in parts { places.append(place(of: part)) }
    return places
  }

  private mutating func places(of parts: [Quantity]) -> [Int] {
    var places: [Int] = []
    for part in parts { places.append(place(of: part)) }
    return places
  }

  private mutating func add(_ tag: ImageTag, _ places: [Int] = []) {
    nodes.write(Int(tag.rawValue))
    for place in places { nodes.write(place) }
    count += 1
  }

  private mutating func add(_ tag: ImageTag, counted places: [Int]) {
    add(tag, [places.count] + places)
  }

  private mutating func write(_ variable: Variable) {
    nodes.write(variable.item << 1 | (variable.readsState ? 1 : 0))
  }

  /// Writes the first bound, then the distance from each bound to the next.
  private mutating func write(_ set: RangeSet) {
    nodes.write(set.ranges.count)
    var last: Int64 = 0
    for (place, range) in set.ranges.enumerated() {
      if place == 0 {
        nodes.write(signed: range.lowerBound)
      } else {
        nodes.write(UInt64(bitPattern: range.lowerBound &- last))
      }
      nodes.write(UInt64(bitPattern: range.upperBound &- range.lowerBound))
      last = range.upperBound
    }
  }
}
