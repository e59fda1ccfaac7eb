/// Turns a report into text of one format.
///
/// Whatever a report holds, the result is text of that format and nothing else: words of packs
/// and answers cannot become markup, commands to a terminal, or turn the order of a line around.
package protocol Renderer: Sendable {
  func render(_ report: Report) -> String
}
