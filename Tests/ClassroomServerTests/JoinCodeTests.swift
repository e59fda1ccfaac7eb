import Testing

@testable import ClassroomServer

struct JoinCodeTests {
  @Test(arguments: ["ABC 346", "abc346", "abc-346"])
  func `A code is found however it is typed`(typed: String) {
    #expect(JoinCode(text: "ABC346").matches(typed))
    #expect(!JoinCode(text: "ABC347").matches(typed))
  }
}
