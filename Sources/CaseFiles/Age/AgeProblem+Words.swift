extension AgeProblem {
  /// What happened, in words for whoever wanted to open the file: a clause without a full stop.
  package var words: String {
    switch self {
    case .empty: "it is empty: there is nothing in it that could be opened"
    case .notAge: "it is not an age file"
    case .version(let version):
      "it is an age file of a format that is not known here ('\(version)')"
    case .headerCut: "it ends before its first lines do: the rest of it is missing"
    case .header(let fault): "its first lines are damaged (\(fault.words))"
    case .headerChanged: "its first lines are not the ones that were written with it"
    case .armor: "it is text in age's armor, but cut or changed"
    case .noMatch:
      "the key that was given does not open it: it is another key, or the first lines of the file are "
        + "damaged"
    case .otherKeys(let kind):
      kind.hasPrefix("mlkem")
        ? "it is a hybrid age file ('\(kind)'), which this program does not open"
        : "it is for keys on a piece of hardware ('\(kind)'), which this program does not use"
    case .wantsPassphrase: "a passphrase opens it, and no key: it looks like a key file"
    case .wantsKey: "a key opens it, and no passphrase"
    case .wrongPassphrase: "the passphrase does not open it"
    case .workFactor(let factor):
      "to try a passphrase on it would take more memory than is used here (work factor \(factor))"
    case .payloadCut: "its end is missing"
    case .payloadDamaged: "it is damaged, or its end is missing"
    case .notARecipient: "this is no recipient of age: one begins with 'age1' and has 62 letters"
    case .notAnIdentity: "there is no key of age in it, which would begin with 'AGE-SECRET-KEY-1'"
    case .hybridKey: "this is a key for hybrid age files, which this program does not write or open"
    case .noRecipients: "nobody was named who can open it"
    case .emptyPassphrase: "the passphrase is empty"
    case .noGuardedMemory: "the system gives too little memory that can be guarded"
    }
  }
}

extension AgeProblem.HeaderFault {
  fileprivate var words: String {
    switch self {
    case .stanza: "a stanza"
    case .base64: "the letters of a stanza"
    case .mac: "the line that ends them"
    case .tooManyStanzas: "more than \(Header.maximumStanzas) stanzas"
    case .x25519: "an X25519 stanza"
    case .scrypt: "a scrypt stanza"
    case .passphraseBesideOthers: "a passphrase beside other recipients, which age forbids"
    }
  }
}
