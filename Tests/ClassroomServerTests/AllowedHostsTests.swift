import Testing

@testable import ClassroomServer

struct AllowedHostsTests {
  let host = AllowedHosts<WebContext>(names: ["localhost", "laptop", "Laptop.local"])

  @Test(arguments: [
    "127.0.0.1", "192.168.1.20:8055", "[::1]:8055", "localhost:8055", "LAPTOP.local:8055", "laptop",
  ])
  func `This computer is known by its addresses and names`(authority: String) {
    #expect(host.allows(authority))
  }

  @Test(arguments: [
    "evil.example", "evil.example:8055", "laptop.evil.example", "127.0.0.1.evil.example", "",
    ":8055",
    "localhost.evil.example",
  ])
  func `It is known by no other name`(authority: String) {
    #expect(!host.allows(authority))
  }

  @Test func `A name that somebody gave it is its own`() {
    let endpoint = Endpoint(port: 8055, isOnLAN: true, address: "room12.school.example")
    #expect(AllowedHosts<WebContext>(endpoint: endpoint).allows("room12.school.example:8055"))
    #expect(endpoint.addresses(port: 8055) == ["http://room12.school.example:8055"])
    let behind = Endpoint(port: 8055, isOnLAN: false, address: "checklists.school.example")
    #expect(AllowedHosts<WebContext>(endpoint: behind).allows("checklists.school.example"))
    #expect(behind.addresses(port: 8055) == ["http://127.0.0.1:8055"])
  }
}
