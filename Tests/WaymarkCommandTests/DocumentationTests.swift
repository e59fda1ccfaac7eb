import Foundation
import FoundationEssentials
import Testing

/// What the documentation shows can be typed as it stands, in the folder of the repository.
struct DocumentationTests {
  static let pages =
    ["README.md", "CONTRIBUTING.md"].map { Program.repository.appending(path: $0) }
    + pages(under: "Docs") + pages(under: "Plugins") + pages(under: "Examples")
    + pages(under: "Rules")

  @Test(arguments: pages)
  func `every example of a page runs`(page: URL) throws {
    let text = try String(contentsOf: page, encoding: .utf8)
    for example in Self.blocks(of: text) + Self.calls(in: text) {
      let program = try run(example)
      #expect(program.exitCode == 0, "\(example)\n\(program.output)\(program.errors)")
    }
  }

  @Test(arguments: [
    "", "list", "show", "run", "interview", "case", "case key", "case new", "case list",
    "case purge", "contacts", "serve", "class", "new", "new pack", "new checklist", "new scenario",
    "new contacts", "new module", "test", "diff", "lint", "format", "docs", "explain", "modules",
    "schema", "lsp", "parse", "eval",
  ])
  func `every example of the help runs`(command: String) throws {
    let help = try Program(script: "waymark \(command) --help")
    let lines = help.output.replacing(/\\\n +/, with: "").split(separator: "\n")
    let examples = lines.map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { $0.hasPrefix("waymark ") || $0.hasPrefix("echo ") }
    #expect(!examples.isEmpty)
    for example in examples {
      let program = try run(example)
      #expect(program.exitCode == 0, "\(example)\n\(program.output)\(program.errors)")
    }
  }

  @Test func `the sample in the README is what is printed`() throws {
    let readme = try String(
      contentsOf: Program.repository.appending(path: "README.md"), encoding: .utf8)
    let part = try #require(readme.components(separatedBy: "## What it prints\n").last)
    let call = try #require(part.firstMatch(of: /`(waymark [^`]+)`/)?.1)
    let sample = try #require(part.firstMatch(of: /```\n((?s).*?)```/)?.1)
    // Printed on a terminal in the sample, and passed on to this test.
    let printed = try run("\(call) --today 2026-11-24").output.replacing(
      /This text was passed on(?s).*/,
      with: "Nothing was saved. This text stays on the screen until it is cleared.\n")
    var rest = printed[...]
    for piece in String(sample).components(separatedBy: "  …\n") {
      let place = try #require(rest.range(of: piece), "not printed:\n\(piece)")
      rest = rest[place.upperBound...]
    }
    #expect(rest.isEmpty, "the sample goes to the end")
  }

  @Test func `the README's map names every folder of sources, and none that is not there`() throws {
    let readme = try String(
      contentsOf: Program.repository.appending(path: "README.md"), encoding: .utf8)
    let map = try #require(readme.firstMatch(of: /\| folder \|[^\n]*\n((?:\|[^\n]*\n)+)/)?.1)
    let named = map.split(separator: "\n").flatMap { line in
      line.split(separator: "|")[0].matches(of: /`(?:Sources\/)?(\w[\w-]*)\/?`/)
        .map { String($0.1) }
    }
    let entries = { (folder: URL) in
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
    }
    let folders = { (folder: URL) in
      try entries(folder).filter { (try? entries(folder.appending(path: $0))) != nil }
    }
    let sources = try folders(Program.repository.appending(path: "Sources"))
    #expect(Set(sources).subtracting(named) == [], "not in the map")
    #expect(Set(named).subtracting(try sources + folders(Program.repository)) == [], "not there")
    #expect(named.count == Set(named).count, "named once")
  }

  @Test(arguments: ["README.md", "CONTRIBUTING.md"])
  func `every file of sources that is named is there`(page: String) throws {
    let text = try String(contentsOf: Program.repository.appending(path: page), encoding: .utf8)
    let sources = Program.repository.appending(path: "Sources")
    let files = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String }
    let there = Set(files?.map { "/Sources/" + $0 } ?? [])
    for name in text.matches(of: /`((?:Sources\/)?[\w.+\/]+\.swift)`/).map({ String($0.1) })
    where !name.hasPrefix("Tests") && name != "Package.swift" && name != "SheetsReading.swift" {
      #expect(there.contains { $0.hasSuffix("/" + name) }, "\(name) is not there")
    }
  }

  /// Runs an example in a folder that looks like the repository and can be written to.
  ///
  /// What builds or tests this very package cannot run while its tests do: of `make` the target is
  /// looked up, of `swift test --filter` the suite, of `Scripts/browser` the script or the test, of
  /// `Scripts/mutants` the changes, and what is measured runs unmeasured. What serves pages is told
  /// to stop once it says where; what asks for a passphrase is told one; what is added to a pack finds it; of
  /// `Scripts/pdf` it is looked whether a page comes. The outside example is run by `make test`.
  private func run(_ example: String) throws -> Program {
    let folder = try TemporaryFolder()
    let script = """
      ln -s "\(Program.repository.path)"/* .
      rm Scripts && mkdir Scripts && ln -s "\(Program.repository.path)"/Scripts/* Scripts
      rm Scripts/browser && cat > Scripts/browser <<'END'
      [ "$1" = -m ] || { [ -f "$1" ]; exit; }
      [ -e "$3" ] && { [ "$4" != -k ] || grep -rq "def test.*$5" "$3"; }
      END
      rm Scripts/mutants && cat > Scripts/mutants <<'END'
      exec "\(Program.repository.path)/Scripts/mutants" --list "$@"
      END
      rm Scripts/pdf && echo '[ "$(head -c 15)" = "<!doctype html>" ]' > Scripts/pdf
      chmod +x Scripts/browser Scripts/mutants Scripts/pdf
      make() { command make --dry-run "$@" > /dev/null; }
      swift() {
        case "$1 $2" in
          "test --filter") grep -rqF "@Suite struct \\`$3\\`" Tests ;;
          "test " | "run waymark-breadth") test -d Examples/OutsidePlugin/Sources/waymark-breadth ;;
          "package --package-path") test -f "$3/Package.swift" ;;
          "build ") test -f Package.swift ;;
          *) return 1 ;;
        esac
      }
      export XDG_STATE_HOME="$PWD/state" XDG_DATA_HOME="$PWD/data"
      waymark() {
        case "$1 " in
          "serve " | "class ")
            [[ " $* " == *" --help "* ]] && { command waymark "$@"; return; }
            # Any free port, whichever the example names.
            local words=() last= word line
            for word in "$@"; do
              if [[ $last == --port ]]; then words+=(0); else words+=("$word"); fi
              last=$word
            done
            [[ " $* " == *" --port "* ]] || words+=(--port 0)
            coproc SERVER { exec "$(type -P waymark)" "${words[@]}"; }
            local server=$SERVER_PID
            while read -r line; do
              if [[ $line == http* ]]; then kill -TERM "$server" 2> /dev/null || true; fi
            done <&"${SERVER[0]}"
            wait "$server" ;;
          "case ")
            # A key is there, and somebody types its passphrase and a line or two.
            local typed=$'four plain words of a test\\nThey came by themselves.\\n'
            [[ $2 == key || -e data/waymark/counselor.key ]] ||
              command waymark case key <<< "$typed" > /dev/null 2>&1
            command waymark "$@" <<< "$typed" ;;
          "new ")
            # A pack is there that a checklist is put into.
            [[ $2 != checklist && $2 != scenario || -e class-chats ]] ||
              command waymark new pack class-chats > /dev/null 2>&1
            command waymark "$@" ;;
          *) command waymark "$@" ;;
        esac
      }
      valgrind() { waymark "${@:3}" < /dev/null; }
      set -eo pipefail
      \(example)
      """
    return try Program(script: script, in: folder.url)
  }

  private static func pages(under folder: String) -> [URL] {
    let root = Program.repository.appending(path: folder)
    let paths =
      FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    // The guide for a first pack is gone through as a whole, by a test of its own.
    return paths.filter { $0.hasSuffix(".md") && !$0.contains(".build") && $0 != "first-pack.md" }
      .sorted()
      .map { root.appending(path: $0) }
  }

  /// The blocks that are marked as commands.
  private static func blocks(of text: String) -> [String] {
    text.matches(of: /```sh\n((?s).*?)```/).map { String($0.1) }
  }

  /// The calls inside sentences, but for those that leave a word to the reader: `waymark show NAME`.
  private static func calls(in text: String) -> [String] {
    text.matches(of: /`(waymark [^`]+)`/).map { String($0.1) }
      .filter { $0.firstMatch(of: /\b(CHECKLIST|CODE|CC|NAME|FILE|DIR)\b/) == nil }
  }
}
