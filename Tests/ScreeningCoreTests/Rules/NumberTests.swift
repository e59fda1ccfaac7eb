import ScreeningCore
import Testing

/// One type of number: three decimals, exact, rounded only in products and quotients.
struct NumberTests {
  @Test(
    arguments: [
      (1500, 2000, 3000), (-1500, 2000, -3000), (0, 5, 0),
      (1, 499, 0), (1, 500, 1), (1, 1499, 1), (1, 1500, 2),
      (-1, 499, 0), (-1, 500, -1), (-1, 1500, -2), (-1, -500, 1),
    ] as [(Int64, Int64, Int64)])
  func `a product is rounded half away from zero at the third place`(
    _ left: Int64, _ right: Int64, _ product: Int64
  ) {
    let (one, other) = (Number(thousandths: left), Number(thousandths: right))
    #expect(one.multiplied(by: other) == Number(thousandths: product))
    #expect(other.multiplied(by: one) == Number(thousandths: product))
  }

  @Test(
    arguments: [
      (1000, 3000, 333), (2000, 3000, 667), (-2000, 3000, -667), (1000, -3000, -333),
      (1, 2000, 1), (-1, 2000, -1), (1, 2001, 0), (5, 10_000, 1), (7000, 2000, 3500),
      (1000, 0, 0), (0, 0, 0),
    ] as [(Int64, Int64, Int64)])
  func `a quotient is rounded half away from zero, and by zero it is zero`(
    _ dividend: Int64, _ divisor: Int64, _ quotient: Int64
  ) {
    let result = Number(thousandths: dividend).divided(by: Number(thousandths: divisor))
    #expect(result == Number(thousandths: quotient))
  }

  private static let greatest: Number = .init(thousandths: .max)

  @Test func `what leaves the range is nil, never wrong`() {
    #expect(Self.greatest.adding(Number(thousandths: 1)) == nil)
    #expect(Self.greatest.multiplied(by: Number(thousandths: 1001)) == nil)
    #expect(Self.greatest.divided(by: Number(thousandths: 999)) == nil)
    #expect(Self.greatest.multiplied(by: .one) == Self.greatest)
    #expect(Self.greatest.divided(by: .one) == Self.greatest)
    #expect(Number(exactly: 9_223_372_036_854_775) != nil)
    #expect(Number(exactly: 9_223_372_036_854_776) == nil)
  }

  @Test(arguments: [
    Quantity.constant(greatest), .sum([.constant(greatest), .constant(Number(-1))]),
    .product(.weight(9_000_000, ifYes: 0), .constant(Number(1_000_000_000))),
  ])
  func `what stays within the range can be evaluated`(_ quantity: Quantity) throws {
    #expect(!quantity.mayOverflow)
    _ = try SmallPlan(.yesNo, answers: [.yes]).figure(of: quantity)
  }

  private static let large: Quantity = Quantity.table(.value(of: 0, in: .yesNo)) {
    $0 == 1 ? greatest : .zero
  }
  private static let small: Quantity = Quantity.weight(1, ifYes: 1)

  @Test(arguments: [
    Quantity.sum([large, small]), .sum([large, .constant(.one)]),
    .sum([.constant(greatest), .constant(.one)]), .product(large, .sum([small, .constant(.one)])),
    .product(large, large), large.divided(by: .constant(Number(thousandths: 1))),
    .table(.value(of: 0, in: .yesNo)) { _ in nil }, .largest([]),
    .linear(.value(of: 0, in: .number(0...9)), first: .zero, step: greatest),
  ])
  func `what may leave the range is marked when it is built, and everything made of it`(
    _ quantity: Quantity
  ) {
    #expect(quantity.mayOverflow)
    #expect(Quantity.sum([.constant(.one), quantity]).mayOverflow)
    #expect(Quantity.product(quantity, .constant(.zero)).mayOverflow)
    #expect(Quantity.choose(.isYes(1), Self.small, quantity).mayOverflow)
    #expect(Quantity.largest([quantity, .constant(.one)]).mayOverflow)
    #expect(
      quantity.steps([.init(from: .zero, value: .zero), .init(from: .one, value: .one)])
        .mayOverflow)
    let condition = Condition.within(quantity, from: .one)
    #expect(condition.mayOverflow)
    #expect((!condition).mayOverflow)
    #expect(Condition.all([condition, .constant(false)]).mayOverflow)
    #expect(Condition.any([condition, .constant(true)]).mayOverflow)
  }
}
