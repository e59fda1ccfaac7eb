internal import ArgumentParser

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract:
      "Begins a pack, a checklist, a story, contacts or a scoring module, with files to change.",
    discussion: """
      What is written is sound as it stands, with comments that say what each part is for. Nothing that \
      is there already is written over.

      Examples:
        waymark new pack class-chats
        waymark new checklist a_new_group --pack class-chats
        waymark new scenario the_second_invitation --pack class-chats
        waymark new contacts nl-schools
        waymark new module odd-things --waymark ../waymark
      """,
    subcommands: [
      NewPackCommand.self, NewChecklistCommand.self, NewScenarioCommand.self,
      NewContactsCommand.self, NewModuleCommand.self,
    ])
}
