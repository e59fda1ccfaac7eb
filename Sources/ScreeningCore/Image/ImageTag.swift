/// The first byte of a node in an image: what sort of node it is.
enum ImageTag: UInt8 {
  case no, yes, test, within, all, any, same, chooseCondition
  case constant, table, linear, sum, product, quotient, chooseQuantity, largest, steps
}
