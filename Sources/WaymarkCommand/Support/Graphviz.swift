internal import Files
internal import Platform
internal import SystemPackage

/// Draws pictures with `dot`, a program of Graphviz.
struct Graphviz {
  /// The picture of a description as SVG; nil where the program is not there, or fails.
  func svg(of description: String) -> String? {
    let folder = Process.variable("TMPDIR") ?? "/tmp"
    let name = "waymark-\(String(UInt64.random(in: .min ... .max), radix: 36))"
    let input = FilePath(folder).appending(name + ".dot")
    let output = FilePath(folder).appending(name + ".svg")
    defer {
      try? input.remove()
      try? output.remove()
    }
    do throws(Errno) {
      try input.replace(with: description, .ownerReadWrite)
      guard Process.run("dot", ["-Tsvg", "-o", output.string, input.string]) else { return nil }
      let text = String(decoding: try output.bytes(atMost: 8 << 20), as: UTF8.self)
      return text.contains("<svg") && text.trimmed.hasSuffix("</svg>") ? text : nil
    } catch {
      return nil
    }
  }
}
