/// All contacts, by country.
public struct ContactDirectory: Sendable {
  public let countries: [Country]

  package init(_ countries: [Country]) {
    self.countries = countries.sorted { $0.code.value < $1.code.value }
  }

  /// The code that stands for every country.
  public static let international = "INT"

  /// The countries one can choose.
  package var places: [Country] { countries.filter { $0.code.value != Self.international } }

  /// The contacts of one country, or the international ones.
  public struct Country: Sendable {
    /// The ISO 3166 code in capitals, or `INT`.
    public let code: Name
    /// As used after "Who can help in …".
    public let name: Text
    /// What people may call it as well, and codes in use for it.
    package let otherNames: [Text]
    /// The time zone that the hours of its services are in.
    package let zone: Text?
    /// Nil where none is known, or the one that is must not be shown.
    public let emergency: Emergency?
    /// Those that can be shown.
    public let contacts: [Contact]
    /// What nobody is shown until it has been confirmed.
    package let withheld: Withheld

    package init(
      code: Name, name: Text, otherNames: [Text] = [], zone: Text? = nil, emergency: Emergency?,
      contacts: [Contact], withheld: Withheld = Withheld()
    ) {
      self.code = code
      self.name = name
      self.otherNames = otherNames
      self.zone = zone
      self.emergency = emergency
      self.contacts = contacts
      self.withheld = withheld
    }

    /// Records that no output shows; maintainers are told of them.
    package struct Withheld: Sendable {
      package let emergency: Emergency?
      package let contacts: [Contact]

      package init(emergency: Emergency? = nil, contacts: [Contact] = []) {
        self.emergency = emergency
        self.contacts = contacts
      }

      package var count: Int { contacts.count + (emergency == nil ? 0 : 1) }
    }
  }

  /// The number for immediate danger.
  public struct Emergency: Sendable {
    public let phone: Text
    public let note: Text?
    public let record: Contact.Record
    /// Why nobody is shown it until it has been confirmed; nil where it is shown.
    package let withheld: Text?
  }

  /// The contacts of a country, by its code in capitals or small letters.
  public subscript(code: String) -> Country? {
    let wanted = code.uppercased()
    return countries.first { $0.code.value == wanted }
  }

  public var international: [Contact] { self[Self.international]?.contacts ?? [] }
}
