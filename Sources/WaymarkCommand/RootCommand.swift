internal import ArgumentParser

struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waymark",
    abstract: "Checklists about online exploitation: guidance and contacts, no judgement.",
    discussion: """
      Examples:
        waymark list
        waymark run new_online_friend --region PH
        waymark run new_online_friend --story the_same_band --region PH --why
        waymark show new_online_friend
        waymark export html new_online_friend --region PH -o page.html
        waymark contacts --region PH
        waymark class new_online_friend --story the_same_band --lan

      Nothing is sent anywhere, and nothing is saved unless --output or a case asks for it.

      Exit codes: 0 fine, 1 findings or bad data, 2 the call was not understood, 130 after Ctrl-C.

      Shell completions: waymark --generate-completion-script bash (or zsh, fish).
      """,
    version: "0.1.0",
    subcommands: [
      ListCommand.self, ShowCommand.self, RunCommand.self, InterviewCommand.self, CaseCommand.self,
      ExportCommand.self, ServeCommand.self, ClassCommand.self, AdviceCommand.self,
      ContactsCommand.self, DutiesCommand.self, NewCommand.self, TestCommand.self,
      DiffCommand.self, LintCommand.self, FormatCommand.self, DocsCommand.self,
      ExplainCommand.self, ModulesCommand.self, SchemaCommand.self, LSPCommand.self,
      ParseCommand.self, EvalCommand.self,
    ])
}
