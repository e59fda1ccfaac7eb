package import SystemPackage

extension FilePath {
  /// The content of a file, or its first bytes where it has more than so many.
  package func bytes(atMost most: Int) throws(Errno) -> [UInt8] {
    do {
      let file = try FileDescriptor.open(self, .readOnly, options: .closeOnExec)
      return try file.closeAfter {
        var bytes: [UInt8] = []
        while bytes.count < most {
          let size = min(most - bytes.count, 64 * 1024)
          let chunk = try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
          }
          if chunk.isEmpty { break }
          bytes += chunk
        }
        return bytes
      }
    } catch {
      throw Errno(error)
    }
  }

  /// Puts a file with this text here, in place of one that is there.
  ///
  /// It is written beside that one, to the disk, and then renamed: nobody keeps a right to read it,
  /// and no half of it is ever seen.
  package func replace(with text: String, _ permissions: FilePermissions) throws(Errno) {
    try checkReplaceable()
    let draft = parent.appending(".waymark-\(String(UInt64.random(in: .min ... .max), radix: 36))")
    do {
      let file = try FileDescriptor.open(
        draft, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: permissions)
      do {
        try file.closeAfter {
          try file.writeAll(text.utf8)
          try file.sync()
        }
        try draft.rename(to: self)
      } catch {
        try? draft.remove()
        throw error
      }
    } catch {
      throw Errno(error)
    }
  }

  /// The same for a file that is there, also where links lead to it; who may read and write it stays as it is.
  package func rewrite(with text: String) throws(Errno) {
    let place = try resolved()
    do {
      let permissions = try place.stat().permissions
      try place.replace(with: text, permissions)
      try place.change(permissions)
    } catch {
      throw Errno(error)
    }
  }

  /// Throws what would keep a file from being put here, as far as that is known before it is written.
  package func checkReplaceable() throws(Errno) {
    switch kind {
    case .folder: throw .isDirectory
    case .file, .other: try checkWritable()
    case .missing: break
    case .unreadable(let error): throw error
    }
    if parent.kind == .file { throw .notDirectory }
    try parent.checkWritable()
  }

  /// Writes a text to what is there, after what it has: a pipe or a device stays what it is.
  ///
  /// A pipe takes nothing before somebody reads from it; that this waits for that is said by `notice`.
  package func append(_ text: String, waiting notice: () -> Void = {}) throws(Errno) {
    do {
      // As long as this is open, opening it once more waits for nobody.
      let trial = try? FileDescriptor.open(self, .writeOnly, options: [.nonBlocking, .closeOnExec])
      defer { try? trial?.close() }
      if trial == nil, isPipe { notice() }
      let file = try FileDescriptor.open(self, .writeOnly, options: [.append, .closeOnExec])
      try file.closeAfter { _ = try file.writeAll(text.utf8) }
    } catch {
      throw Errno(error)
    }
  }

  /// Writes zeros over the content of a file, to the disk; does nothing where there is no file.
  package func overwrite() throws(Errno) {
    do {
      let file = try FileDescriptor.open(self, .writeOnly, options: .closeOnExec)
      try file.closeAfter {
        var rest = Int(try file.seek(offset: 0, from: .end))
        try file.seek(offset: 0, from: .start)
        let zeros = [UInt8](repeating: 0, count: 64 * 1024)
        while rest > 0 { rest -= try file.writeAll(zeros.prefix(rest)) }
        try file.sync()
      }
    } catch Errno.noSuchFileOrDirectory {
      return
    } catch {
      throw Errno(error)
    }
  }
}
