extension ContactDirectory {
  /// Chooses contacts: the country's for the needs, its emergency number, international ones.
  ///
  /// There is always at least one as long as the directory has an international contact.
  ///
  /// - Parameters:
  ///   - needs: What guidance refers to, the most urgent first.
  ///   - audience: Whom the checklist speaks to; contacts for others are left out.
  ///   - code: The country that was asked for; nil, or one that is not here, gives international
  ///     contacts only. It is never guessed.
  ///   - today: The day on which ages are worked out.
  /// - Returns: Contacts in the order in which they are printed.
  public func referral(
    for needs: [Need], audience: Audience, country code: String?, today: CalendarDate
  ) -> Referral {
    let country = code.flatMap { self[$0] }.flatMap {
      $0.code.value == Self.international ? nil : $0
    }
    let local = ContactChoice(needs: needs, audience: audience, today: today)
      .entries(of: country?.contacts ?? [])
    var emergency = Referral.Emergency.whereYouAre
    if let number = country?.emergency {
      emergency = .number(number, Dating(number.record, today: today))
    }
    return Referral(
      country: country, local: local, emergency: emergency,
      international: international(for: needs, audience, today, isLast: local.isEmpty))
  }

  private func international(
    for needs: [Need], _ audience: Audience, _ today: CalendarDate, isLast: Bool
  ) -> [Referral.Entry] {
    let wanted = ContactChoice(needs: needs, audience: audience, today: today)
      .entries(of: international)
    guard wanted.isEmpty, isLast else { return wanted }
    let anywhere = ContactChoice(needs: [.directory], audience: audience, today: today)
      .entries(of: international)
    guard anywhere.isEmpty else { return anywhere }
    return ContactChoice(needs: Need.allCases, audience: audience, today: today)
      .entries(of: international)
  }
}
