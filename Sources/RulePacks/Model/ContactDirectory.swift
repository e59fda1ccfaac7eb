/// All contacts, by country.
public struct ContactDirectory: Sendable {
  public let countries: [Country]

  package init(_ countries: [Country]) {
    self.countries = countries.sorted { $0.code.value < $1.code.value }
  }

  /// The code that stands for every country.
  public static let international = "INT"

  /// The contacts of one country, or the international ones.
  public struct Country: Sendable {
    /// The ISO 3166 code in capitals, or `INT`.
    public let code: Name
    /// As used after "Who can help in …".
    public let name: Text
    /// What people may call it as well, and codes in use for it.
    package let otherNames: [Text]
    public let emergency: Emergency?
    public let contacts: [Contact]

    package init(
      code: Name, name: Text, otherNames: [Text], emergency: Emergency?, contacts: [Contact]
    ) {
      self.code = code
      self.name = name
      self.otherNames = otherNames
      self.emergency = emergency
      self.contacts = contacts
    }
  }

  /// The number for immediate danger.
  public struct Emergency: Sendable {
    public let phone: Text
    public let note: Text?
    public let record: Contact.Record
  }

  /// The contacts of a country, by its code in capitals or small letters.
  public subscript(code: String) -> Country? {
    let wanted = code.uppercased()
    return countries.first { $0.code.value == wanted }
  }

  public var international: [Contact] { self[Self.international]?.contacts ?? [] }
}
