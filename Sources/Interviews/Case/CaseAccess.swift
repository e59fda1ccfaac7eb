/// What a server does with the case that a talk is kept in.
package struct CaseAccess: Sendable {
  /// Takes what has happened; gives what kept it from that, in words.
  package let keep: @Sendable (InterviewSession) -> String?
  /// Says that somebody is there.
  package let touch: @Sendable () -> Void
  /// How long it is until the keys are wiped if nothing is done; nil where that never happens.
  package let timeUntilLock: @Sendable () -> Duration?
  /// Wipes the keys where nothing was done for long enough; gives whether they are wiped now.
  package let lockIfIdle: @Sendable () -> Bool
  /// Asks for the passphrase again; false where it did not open the case.
  package let unlock: @Sendable () -> Bool

  package init(
    keep: @escaping @Sendable (InterviewSession) -> String?,
    touch: @escaping @Sendable () -> Void,
    timeUntilLock: @escaping @Sendable () -> Duration?,
    lockIfIdle: @escaping @Sendable () -> Bool, unlock: @escaping @Sendable () -> Bool
  ) {
    self.keep = keep
    self.touch = touch
    self.timeUntilLock = timeUntilLock
    self.lockIfIdle = lockIfIdle
    self.unlock = unlock
  }
}
