extension Plan {
  /// The same where each item applies in these cases, as far as they are given; each looks at earlier items
  /// alone.
  package func applying(_ whens: [Condition]) -> Plan {
    let items = items.enumerated().map { place, item in
      whens.indices.contains(place) ? Item(domain: item.domain, when: whens[place]) : item
    }
    return Plan(checked: items, scores, guidance, situations, steps)
  }
}
