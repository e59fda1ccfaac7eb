internal import Files

// Each change is a whole new file.
extension CaseFile {
  /// Adds an event. When this returns, it is on the disk; where it throws, all but `unconfirmed` leave the
  /// case without it, on the disk and here.
  package func append(_ event: CaseEvent, at moment: Timestamp) throws(CaseProblem) {
    let secrets = try useForWriting()
    let payload = try Self.payload(secrets.payload, adding: [CaseRecord.line(event, at: moment)])
    try replace(secrets, header, payload: payload)
  }

  /// Lets one more key open the case, all of it. Others keep theirs, also those that the case has no name of.
  package func add(
    _ recipient: Recipient, name: String?, at moment: Timestamp
  ) throws(CaseProblem) {
    let secrets = try useForWriting()
    let header = try CaseProblem.ofAge { () throws(AgeProblem) in
      try Header(
        self.header.stanzas + [recipient.wrap(secrets.fileKey)], fileKey: secrets.fileKey)
    }
    let line = CaseRecord.line(.recipient(recipient, name: name), at: moment)
    try replace(secrets, header, payload: try Self.payload(secrets.payload, adding: [line]))
  }

  /// Gives the case a new file key, for these keys alone: what is added from now on is closed to a key that
  /// was lost. Copies from before, wherever they are, stay open to it.
  package func renewKey(
    for recipients: [(recipient: Recipient, name: String?)], at moment: Timestamp
  ) throws(CaseProblem) {
    let secrets = try useForWriting()
    let lines =
      [CaseRecord.line(.newKey, at: moment)]
      + recipients.map { CaseRecord.line(.recipient($0.recipient, name: $0.name), at: moment) }
    let payload = try Self.payload(secrets.payload, adding: lines)
    let (header, fileKey) = try CaseProblem.ofAge { () throws(AgeProblem) in
      let fileKey = try SecretBytes.random(count: FileKey.size)
      return (try Header(recipients.map(\.recipient), fileKey: fileKey), fileKey)
    }
    try replace(
      Secrets(fileKey: fileKey, payload: payload, schemaVersion: secrets.schemaVersion), header,
      payload: payload)
  }

  /// Takes lines out for good, because the person does not want them kept; a line says how many.
  ///
  /// This is the one way in which a case gets shorter.
  package func reduce(
    at moment: Timestamp, keeping isKept: (CaseRecord.Line) -> Bool
  ) throws(CaseProblem) {
    let secrets = try useForWriting()
    let lines = try record().lines
    let kept = lines.filter(isKept)
    let head = try CaseProblem.ofAge { () throws(AgeProblem) in
      try secrets.payload.withBytes { (bytes) throws(AgeProblem) in
        try SecretBytes(copying: bytes.prefix { $0 != UInt8(ascii: "\n") })
      }
    }
    let rest =
      kept.map { Array("\($0.text)\n".utf8) }
      + [CaseRecord.line(.reduced(lines: lines.count - kept.count), at: moment)]
    try replace(secrets, header, payload: try Self.payload(head, adding: rest))
  }

  private func useForWriting() throws(CaseProblem) -> Secrets {
    let secrets = try use()
    if secrets.schemaVersion > CaseRecord.currentVersion {
      throw .newerVersion(secrets.schemaVersion)
    }
    guard let held else { throw .openForReadingOnly }
    guard held.isUnchanged(at: path) else { throw .changedElsewhere }
    return secrets
  }

  /// A payload with lines at its end, which begin a new line in any case.
  private static func payload(
    _ payload: SecretBytes, adding lines: [[UInt8]]
  ) throws(CaseProblem) -> SecretBytes {
    let isEnded = payload.withBytes { $0.last == UInt8(ascii: "\n") }
    let added = (isEnded ? [] : [UInt8(ascii: "\n")]) + lines.joined()
    guard payload.count + added.count < maximumSize / 2 else { throw .tooLarge }
    return try CaseProblem.ofAge { () throws(AgeProblem) in
      try SecretBytes(count: payload.count + added.count) { target in
        payload.withBytes { target.copyMemory(from: $0) }
        target[payload.count...].copyBytes(from: added)
      }
    }
  }

  /// Puts a new file in the place of the old one, and takes over what is in it.
  private func replace(
    _ secrets: Secrets, _ header: Header, payload: SecretBytes, isNew: Bool = false
  ) throws(CaseProblem) {
    let fileKey = secrets.fileKey
    let file = try CaseProblem.ofAge { () throws(AgeProblem) in
      try AgeFile.seal(payload, header: header, fileKey: fileKey)
    }
    let written = try Draft(of: path).replaceTarget(with: file, isNew: isNew) {
      (bytes) throws(CaseProblem) in
      let isSame = try? AgeFile(reading: bytes).open(fileKey).isEqual(to: payload)
      guard bytes == file, isSame == true else { throw .notReadBack }
    }
    held = written.held
    self.header = header
    self.secrets = Secrets(
      fileKey: fileKey, payload: payload, schemaVersion: secrets.schemaVersion)
    if let error = written.unconfirmed { throw .unconfirmed(error) }
  }

  /// Puts the first version of a new case on the disk.
  func begin() throws(CaseProblem) {
    let secrets = try use()
    try replace(secrets, header, payload: secrets.payload, isNew: true)
  }
}
