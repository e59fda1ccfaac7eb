import Foundation
import FoundationEssentials
import Testing

struct MessagesPageTests {
  @Test func `the page about messages says what the program explains`() throws {
    let page = Program.repository.appending(path: "Docs/messages.md")
    let made = try Program("explain", "--format", "markdown").output
    #expect(
      try String(contentsOf: page, encoding: .utf8) == made,
      "Docs/messages.md is stale; this mends it: .build/debug/waymark explain --format markdown > Docs/messages.md"
    )
  }

  @Test func `an example is shown as YAML, and what is around it as text`() throws {
    let part = try Program("explain", "idle-part", "--format", "markdown")
    #expect(
      part.output.hasPrefix(
        "## idle-part\n\nA part of a condition that changes nothing (warning).\n\n"))
    #expect(
      part.output.hasSuffix(
        """
        Wrong:
        ```yaml
        when: pushy >= 3 || pushy >= 3 && threatened
        ```

        Right:
        ```yaml
        when: pushy >= 3 || threatened
        ```

        """))
  }
}
