#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

extension SourceFile {
  /// Reads a file from disk, up to the size limit.
  package convenience init(path: String, name: String? = nil) throws(Diagnostic) {
    let name = name ?? path
    let bytes: [UInt8]
    switch Self.bytes(ofFile: path, atMost: Self.sizeLimit + 1) {
    case .success(let read): bytes = read
    case .failure(let failure):
      throw .unreadable(failure.reason, at: SourceFile(name: name, bytes: []).span(0..<0))
    }
    guard bytes.count <= Self.sizeLimit else {
      throw .fileTooLarge(at: SourceFile(name: name, bytes: []).span(0..<0))
    }
    self.init(name: name, bytes: bytes)
  }

  /// The first bytes of a file, at most so many; none where it cannot be read.
  package static func start(ofFile path: String, bytes most: Int) -> [UInt8] {
    (try? bytes(ofFile: path, atMost: most).get()) ?? []
  }

  private struct ReadFailure: Error {
    let number: Int32

    var reason: String {
      switch number {
      case ENOENT: "there is no such file"
      case EACCES, EPERM: "you are not allowed to read it"
      case EISDIR: "it is a folder"
      default: String(cString: strerror(number))
      }
    }
  }

  /// The first bytes of a file, up to so many.
  private static func bytes(ofFile path: String, atMost most: Int) -> Result<[UInt8], ReadFailure> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(ReadFailure(number: errno)) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    while bytes.count < most {
      var number: Int32?
      let size = min(most - bytes.count, 64 * 1024)
      let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        var result = read(descriptor, buffer.baseAddress, size)
        while result < 0, errno == EINTR { result = read(descriptor, buffer.baseAddress, size) }
        if result < 0 { number = errno }
        count = max(result, 0)
      }
      if let number { return .failure(ReadFailure(number: number)) }
      if chunk.isEmpty { break }
      bytes.append(contentsOf: chunk)
    }
    return .success(bytes)
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
