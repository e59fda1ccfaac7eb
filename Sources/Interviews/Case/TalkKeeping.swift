/// What a face does with the case that a talk is kept in.
package struct TalkKeeping: Sendable {
  /// Takes what has happened; gives what kept it from that, in words.
  package let keep: @Sendable (InterviewSession) -> String?
  /// How long it is until the keys are wiped if nothing is done; nil where that never happens.
  package let timeUntilLock: @Sendable () -> Duration?
  /// Wipes the keys where nothing was done for long enough; gives whether they are wiped.
  package let lockIfIdle: @Sendable () -> Bool
  /// Asks for the passphrase again where the keys were wiped; false where it did not open the case.
  package let unlock: @Sendable () -> Bool

  package init(
    keep: @escaping @Sendable (InterviewSession) -> String?,
    timeUntilLock: @escaping @Sendable () -> Duration?,
    lockIfIdle: @escaping @Sendable () -> Bool, unlock: @escaping @Sendable () -> Bool
  ) {
    self.keep = keep
    self.timeUntilLock = timeUntilLock
    self.lockIfIdle = lockIfIdle
    self.unlock = unlock
  }
}
