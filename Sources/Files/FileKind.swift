package import SystemPackage

/// What stands at a path, or where its links lead to.
package enum FileKind: Equatable {
  case file, folder
  /// Neither a file nor a folder, such as a pipe, which might never end.
  case other
  case missing
  case unreadable(Errno)

  /// Why it cannot be read as a file, in words; nil where it is one.
  package var problem: String? {
    switch self {
    case .file: nil
    case .folder: "it is a folder, not a file"
    case .other: "it is a pipe or a device; save what comes from it as a file, and give that"
    case .missing: "there is no such file"
    case .unreadable(let error): error.words
    }
  }
}

extension FilePath {
  package var kind: FileKind {
    do throws(Errno) {
      switch try stat().type {
      case .regular: return .file
      case .directory: return .folder
      default: return .other
      }
    } catch {
      return error == .noSuchFileOrDirectory ? .missing : .unreadable(error)
    }
  }
}

extension FilePath {
  /// Whether a pipe with a name stands here, of which one side waits for the other.
  package var isPipe: Bool {
    (try? stat().type) == .fifo && !["/dev/fd", "/proc/self/fd"].contains(parent.string)
  }
}

extension Errno {
  /// Why something cannot be read, in words for whoever wanted to.
  package var words: String {
    switch self {
    case .notDirectory: "a part of its path is not a folder"
    case .isDirectory: "it is a folder"
    case .permissionDenied, .notPermitted: "you are not allowed to read it"
    case .tooManySymbolicLinkLevels: "its links lead in a circle"
    case .fileNameTooLong: "its name is too long"
    case .badFileDescriptor: "it is closed"
    default: description
    }
  }

  /// Why nothing can be written, and what to do, in words for whoever wanted to.
  package var wordsForWriting: String {
    switch self {
    case .noSpace, .diskQuotaExceeded: "the disk is full; make room, or write to another place"
    case .readOnlyFileSystem: "nothing can be written to this disk; choose another place"
    case .permissionDenied, .notPermitted:
      "you are not allowed to write there; choose another place"
    case .notDirectory: "a part of its path is a file and not a folder; choose another place"
    case .fileNameTooLong: "its name is too long; choose a shorter one"
    case .badFileDescriptor: "it is closed"
    default: "\(description); choose another place"
    }
  }

  /// An error of swift-system, whose calls throw nothing else, though their declarations allow it.
  package init(_ error: any Error) { self = error as? Errno ?? .ioError }
}
