package import SystemPackage

extension CaseProblem {
  /// Three things in whole sentences: what happened, what is still safe, what to do.
  package func message(_ subject: Subject, at path: FilePath) -> String {
    let what = subject == .caseFile ? "the case" : "the key file"
    return "\(happened(what, path)) \(safe(what)) \(advice(subject))"
  }

  /// What happened; nothing of what the file holds is ever in it.
  private func happened(_ what: String, _ path: FilePath) -> String {
    switch self {
    case .missing: "There is no file '\(path)'."
    case .unreadable(.isDirectory): "'\(path)' is a folder, and no file."
    case .unreadable(let error): "'\(path)' cannot be read: \(error)."
    case .tooLarge: "'\(path)' is larger than \(what) ever gets."
    case .age(let problem): "'\(path)' cannot be opened: \(problem.words)."
    case .notACase: "'\(path)' was opened, but it is not a case of this program."
    case .newerVersion(let version):
      "'\(path)' was written by a later version of this program (cases of version \(version); this one "
        + "writes \(CaseRecord.currentVersion)), so that nothing is added to it here."
    case .exists: "'\(path)' is there already."
    case .name: "The name of a case ends in '\(CaseFolder.suffix)', and '\(path)' does not."
    case .inUse: "Another program has '\(path)' open."
    case .noLocks(let error):
      "The disk of '\(path)' cannot keep two programs from writing to one file (\(error))."
    case .changedElsewhere:
      "Another file stands at '\(path)' than the one that was opened here, or none."
    case .cannotWrite(let error): "'\(path)' cannot be written: \(error.reasonForCases)."
    case .cannotMake(let error): "'\(path)' cannot be made: \(error.reasonForCases)."
    case .notReadBack: "What was written for '\(path)' did not come back from the disk as it was."
    case .unconfirmed(let error):
      "'\(path)' was written, but the disk did not confirm that it keeps it (\(error))."
    case .locked: "'\(path)' is locked: nothing was done for a while, and its key was wiped."
    case .openForReadingOnly: "'\(path)' was opened to be read only."
    case .keyNotProtected:
      "The key in '\(path)' has no passphrase, so whoever has the file has the key."
    }
  }

  private func safe(_ what: String) -> String {
    switch self {
    case .missing, .name, .cannotMake: "Nothing was made or changed."
    case .unreadable, .tooLarge, .age, .notACase, .newerVersion, .exists, .keyNotProtected,
      .openForReadingOnly:
      "Nothing in it was changed."
    case .inUse: "Nothing was changed, and what that program keeps stays whole."
    case .noLocks: "Nothing was written."
    case .changedElsewhere:
      "Nothing was written over; what was added here before stays as it was there."
    case .cannotWrite, .notReadBack:
      "\(what.capitalizedFirst) is whole as it was before; only what was to be added now is not in it."
    case .unconfirmed:
      "What was added is in it now; after a power cut it might be as it was before."
    case .locked: "All that was kept before is in it."
    }
  }

  private func advice(_ subject: Subject) -> String {
    switch self {
    case .missing: return "Look at the name, or begin a new one."
    case .unreadable(.isDirectory): return "Name one of the files in it."
    case .unreadable: return "Try again as the person who may read it."
    case .tooLarge, .notACase: return "Look at the name: it is likely another file."
    case .age(let problem): return problem.advice(subject)
    case .newerVersion: return "It can be read here; to add to it, use the later version."
    case .exists: return "Choose another name, or open the one that is there."
    case .name: return "Add '\(CaseFolder.suffix)' to it, and use no person's name."
    case .inUse: return "Close it there, and try again."
    case .noLocks: return "Choose a place on this computer's own disk."
    case .changedElsewhere: return "Look at what stands there, and open it again."
    case .cannotWrite(let error): return error.adviceForCases
    case .cannotMake(let error): return error.adviceForNewFiles
    case .notReadBack:
      return "Do not trust this disk; copy the file to another one and go on there."
    case .unconfirmed: return "Check the disk, and copy the file to another one."
    case .locked: return "Enter the passphrase again to go on."
    case .openForReadingOnly: return "Open it for writing to add to it."
    case .keyNotProtected: return "Give it a passphrase with 'waymark case change-passphrase'."
    }
  }
}

extension AgeProblem {
  fileprivate func advice(_ subject: CaseProblem.Subject) -> String {
    let copy = "a copy from before, if there is one, still opens"
    switch self {
    case .empty, .headerCut, .header, .headerChanged, .armor, .payloadCut, .payloadDamaged:
      return "Do not write to it; \(copy)."
    case .noMatch:
      return "Try another key, such as a supervisor's; if none opens it, \(copy)."
    case .wrongPassphrase:
      return
        "Try again. Nobody can find out a passphrase that is lost; a second key, where cases have "
        + "one, opens them."
    case .notAge, .wantsPassphrase, .wantsKey, .notAnIdentity, .notARecipient:
      return "Look at the name: it is likely \(subject == .caseFile ? "no case" : "no key file")."
    case .version, .otherKeys, .hybridKey, .workFactor: return "Open it with the program 'age'."
    case .noRecipients: return "Name at least one recipient, and better two."
    case .emptyPassphrase: return "Choose a passphrase of several words."
    case .noGuardedMemory: return "Close other programs, and try again."
    }
  }
}

extension Errno {
  fileprivate var isFull: Bool { [.noSpace, .diskQuotaExceeded, .fileTooLarge].contains(self) }

  fileprivate var reasonForCases: String {
    if isFull { return "the disk is full" }
    return switch self {
    case .readOnlyFileSystem: "nothing can be written to this disk"
    case .permissionDenied, .notPermitted: "you are not allowed to write in its folder"
    case .noSuchFileOrDirectory: "its folder is not there"
    default: description
    }
  }

  fileprivate var adviceForNewFiles: String {
    if isFull { return "Make room on the disk, and try again." }
    return self == .noSuchFileOrDirectory
      ? "Make that folder first, or name another one." : "Choose a folder where you may write."
  }

  fileprivate var adviceForCases: String {
    if isFull { return "Make room on the disk, and add it again." }
    return switch self {
    case .readOnlyFileSystem, .permissionDenied, .notPermitted:
      "Copy the file to a place where you may write, and go on there."
    default: "Try again, or copy the file to another place and go on there."
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
