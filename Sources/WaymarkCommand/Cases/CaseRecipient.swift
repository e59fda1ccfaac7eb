internal import ArgumentParser
internal import CaseFiles
internal import Platform

/// Reads the public halves of keys in a call.
enum CaseRecipient {
  /// The key that a call names; what is none is a usage error.
  static func given(_ text: String) throws -> Recipient {
    do throws(AgeProblem) {
      return try Recipient(text)
    } catch {
      let secret = text.uppercased().hasPrefix("AGE-SECRET-KEY-")
      throw ValidationError(
        secret
          ? "this is the secret half of a key, and others may have seen it in this call; make a new key, "
            + "and give the half that begins with age1"
          : "\(error.words); 'waymark case key' printed it when it made the key")
    }
  }
}

extension CaseFiles.Timestamp {
  /// This moment.
  static var now: Self { Self(seconds: SystemClock.now) }
}
