import Testing

struct SchemaTests {
  @Test func `the kinds of file are listed with what they are`() throws {
    let program = try Program("schema")
    #expect(program.exitCode == 0)
    #expect(program.output.contains("pack       checklists and stories that belong together"))
    #expect(program.output.split(separator: "\n").count == 8)
  }

  @Test func `a schema needs no rules that can be read`() throws {
    let program = try Program(
      "schema", "checklist", environment: ["WAYMARK_RULES": "/nowhere/at/all"])
    #expect(program.exitCode == 0 && program.errors.isEmpty)
    #expect(
      program.output.contains("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\""))
  }

  @Test func `a kind of file that does not exist is taken for a mistake in the call`() throws {
    let near = try Program("schema", "checklists")
    #expect(near.exitCode == 2)
    #expect(
      near.errors.contains("there is no kind of file 'checklists'; did you mean 'checklist'?"))
    let far = try Program("schema", "spreadsheet")
    #expect(far.errors.contains("it is one of pack, checklist, scenario, contacts"))
  }
}
