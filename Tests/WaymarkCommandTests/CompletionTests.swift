import Foundation
import FoundationEssentials
import Testing

/// What a shell offers when somebody presses the tabulator key.
struct CompletionTests {
  @Test(arguments: [
    (["run", "new_"], ["new_online_friend"]),
    (["show", "online-fr"], ["online-friends/new_online_friend"]),
    (["run", "new_online_friend", "--story", "the_s"], ["the_same_band"]),
    (["run", "new_online_friend", "--region", "P"], ["PE", "PH", "PK", "PL", "PT"]),
    (["contacts", "--region", "G"], ["GB", "GH"]),
    (["contacts", "--need", "child"], ["child_helpline"]),
    (["modules", "weigh"], ["weighted-sum"]),
    (["explain", "duplicate-k"], ["duplicate-key"]),
    (["lint", "online-r"], ["online-romance"]),
    (
      ["test", "image-"],
      [
        "image-pressure", "image-pressure/adult_pictures", "image-pressure/pressure_with_pictures",
      ]
    ),
    (["eval", "--checklist", "pressure_"], ["pressure_with_pictures"]),
    (["run", "new_online_friend", "--format", "mark"], ["markdown"]),
  ])
  func `names complete in bash`(words: [String], offered: [String]) throws {
    #expect(try offers(words) == offered)
  }

  @Test func `the names in folders given with --rules complete as well`() throws {
    let pack = try SamplePack()
    #expect(try offers(["run", "--rules", pack.rules, "samp"]) == ["sample", "samples/sample"])
  }

  @Test(arguments: ["zsh", "fish"])
  func `there are completions for other shells`(shell: String) throws {
    let program = try Program("--generate-completion-script", shell)
    #expect(program.exitCode == 0)
    #expect(program.output.contains("---completion"))
  }

  /// What bash would offer for the last of these words.
  private func offers(_ words: [String]) throws -> [String] {
    let line = (["waymark"] + words).map { "'\($0)'" }.joined(separator: " ")
    let script = """
      source <(waymark --generate-completion-script bash)
      COMP_WORDS=(\(line)); COMP_CWORD=\(words.count)
      COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
      complete=$(complete -p waymark | sed 's/.*-F \\([^ ]*\\).*/\\1/')
      "$complete" waymark "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let program = try Program(script: script)
    #expect(program.errors == "")
    return program.output.split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }.sorted()
  }
}
