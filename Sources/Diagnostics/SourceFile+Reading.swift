internal import Files
package import SystemPackage

extension SourceFile {
  /// Reads a file from disk, up to the size limit; `name` is what people are shown.
  package convenience init(path: FilePath, name: String) throws(Diagnostic) {
    let bytes: [UInt8]
    do throws(Errno) {
      bytes = try path.bytes(atMost: Self.sizeLimit + 1)
    } catch {
      let reason =
        name == "-"
        ? "there is no file of this name; /dev/stdin is what is piped in"
        : path.kind.problem ?? error.words
      throw .unreadable(reason, at: SourceFile(name: name, bytes: []).span(0..<0))
    }
    guard bytes.count <= Self.sizeLimit else {
      if path.kind == .other {
        throw .unreadable(
          "more than \(Self.sizeLimit / 1024 / 1024) MiB come from it, and it is a pipe or a device; "
            + "give a file", at: SourceFile(name: name, bytes: []).span(0..<0))
      }
      throw .fileTooLarge(at: SourceFile(name: name, bytes: []).span(0..<0))
    }
    self.init(name: name, bytes: bytes)
  }
}

extension Diagnostic {
  fileprivate static func unreadable(_ reason: String, at span: SourceSpan) -> Self {
    Diagnostic(.unreadableFile, "this file cannot be read: \(reason)", at: span)
  }

  package static func fileTooLarge(at span: SourceSpan) -> Self {
    Diagnostic(
      .fileTooLarge,
      "this file is larger than \(SourceFile.sizeLimit / 1024 / 1024) MiB; split it", at: span)
  }
}

extension DiagnosticKind {
  package static let unreadableFile = DiagnosticKind(
    code: "unreadable-file", title: "a file that cannot be read",
    explanation: """
      The file is not there, or may not be read, or is a folder. Check the spelling of its name,
      capital letters included, and the folder that you are in.
      """)

  package static let fileTooLarge = DiagnosticKind(
    code: "file-too-large", title: "a file of more than 8 MiB",
    explanation: """
      Files of more than 8 MiB are not read. A rule pack is a few thousand times smaller: probably
      this is not the file that you meant. Otherwise, split it.
      """)
}
