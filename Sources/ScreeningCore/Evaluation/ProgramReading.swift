/// An interpretation of a program: the types of its flags and integers, and their operations.
///
/// A truth is two flags, whether it is possible and whether it is certain. A number is two
/// integers, the least and the greatest that it can still be, in thousandths. What instructions do
/// with them is stated once for all readings, in ``run(_:)``. It never tests a flag or an integer,
/// so that these can also be columns of a survey, or expressions of SQL.
package protocol ProgramReading {
  /// A yes or no.
  associatedtype Flag
  /// A whole number of 64 bits.
  associatedtype Integer
  /// Two flags; a reading may pack them.
  associatedtype TruthValue

  // The tables of the program.
  func operand(_ place: Int) -> Int32
  func range(_ place: Int32) -> Bounds<Int64>
  /// How many values the variable of a column has.
  func count(in column: Int) -> Int32
  /// The column of an item's state, where some instruction reads it.
  func stateColumn(of item: Int) -> Int?
  /// The entry of the truth table that starts at `table`.
  func truth(inTable table: Int32, at index: Integer) -> TruthValue
  /// The entry of the table of bounds that starts at `table`.
  func bounds(inTable table: Int32, at index: Integer) -> Bounds<Integer>

  // Operations on flags, integers and truths.
  func flag(_ value: Bool) -> Flag
  func and(_ left: Flag, _ right: Flag) -> Flag
  func or(_ left: Flag, _ right: Flag) -> Flag
  func not(_ flag: Flag) -> Flag

  func integer(_ value: Int64) -> Integer
  func isAtMost(_ left: Integer, _ right: Integer) -> Flag
  func choose(_ flag: Flag, _ first: Integer, _ second: Integer) -> Integer
  func lesser(_ left: Integer, _ right: Integer) -> Integer
  func greater(_ left: Integer, _ right: Integer) -> Integer
  func add(_ left: Integer, _ right: Integer) -> Integer
  /// An integer times a constant, exactly.
  func scale(_ integer: Integer, by factor: Int64) -> Integer
  /// The product of two numbers in thousandths, as ``Number/multiplied(by:)`` rounds it.
  func multiply(_ left: Integer, _ right: Integer) -> Integer
  /// The quotient of two numbers in thousandths, as ``Number/divided(by:)`` rounds it; the divisor
  /// is above zero.
  func divide(_ dividend: Integer, by divisor: Integer) -> Integer

  func truth(possible: Flag, certain: Flag) -> TruthValue
  func isPossible(_ truth: TruthValue) -> Flag
  func isCertain(_ truth: TruthValue) -> Flag

  // What is known of the items, and the registers.
  /// The ``TableIndex`` of the answer to an item, as if the item applied.
  func answer(to item: Int) -> Integer
  /// The ``TableIndex`` of the state of an item, as if it applied.
  func state(of item: Int) -> Integer
  /// Whether the item was opened, and so applies whatever its `when` comes to.
  func wasOpened(_ item: Int) -> Flag
  /// The current ``TableIndex`` of a column; at first that of the answer or the state.
  func known(_ column: Int32) -> Integer
  func setKnown(_ column: Int, to index: Integer)
  func truth(_ register: Int32) -> TruthValue
  func setTruth(_ register: Int32, to truth: TruthValue)
  func number(_ register: Int32) -> Bounds<Integer>
  func setNumber(_ register: Int32, to bounds: Bounds<Integer>)

  // What follows has defaults for all readings; a reading may have a faster way to the same result.
  func and(_ left: TruthValue, _ right: TruthValue) -> TruthValue
  func or(_ left: TruthValue, _ right: TruthValue) -> TruthValue
  func within(_ number: Bounds<Integer>, ranges first: Int32, count: Int32) -> TruthValue
  func step(of number: Bounds<Integer>, steps first: Int32, count: Int32) -> Bounds<Integer>
}
