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
    case .folder: "it is a folder"
    case .other: "it is not a file"
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

extension Errno {
  /// Why something cannot be read, in words for whoever wanted to.
  package var words: String {
    switch self {
    case .notDirectory: "a part of its path is not a folder"
    case .permissionDenied, .notPermitted: "you are not allowed to read it"
    case .tooManySymbolicLinkLevels: "its links lead in a circle"
    default: description
    }
  }

  /// An error of swift-system, whose calls throw nothing else, though their declarations allow it.
  package init(_ error: any Error) { self = error as? Errno ?? .ioError }
}
