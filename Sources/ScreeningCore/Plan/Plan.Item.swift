extension Plan {
  /// One question of a plan, by index: what can be answered and when it is asked.
  package struct Item: Hashable, Sendable {
    package let domain: Domain
    /// Whether the item applies; it reads only items before it.
    package let when: Condition

    package init(domain: Domain, when: Condition = .constant(true)) {
      self.domain = domain
      self.when = when
    }
  }
}
