internal import ScoringKit

extension Conformance {
  /// Names, summaries and documentation.
  static func declarations(of module: some ScoringModule) -> [String] {
    var breaches: [String] = []
    func expect(_ holds: Bool, _ otherwise: String) {
      if !holds { breaches.append(otherwise) }
    }
    expect(
      module.name.isJoined(by: "-"),
      "the name '\(module.name)' is not lower-case words joined by hyphens")
    expect(module.summary.isPhrase, "the summary is empty, too long, or ends in a full stop")
    expect(!module.details.isEmpty, "the details are empty")
    expect(!module.examples.isEmpty, "there is no example")

    let settings = module.settings.map(\.description)
    expect(
      Set(settings.map(\.name)).count == settings.count, "two settings have the same name")
    expect(!settings.contains { $0.name == "module" }, "'module' is not free for a setting")
    for setting in settings.flatMap(\.withInner) {
      expect(
        setting.name.isJoined(by: "_"), "the setting '\(setting.name)' is not in snake_case")
      expect(
        setting.summary.isPhrase,
        "the summary of '\(setting.name)' is empty, too long, or ends in a full stop")
    }

    expect(
      Set(module.problems.map(\.code)).count == module.problems.count,
      "two kinds of problem have the same code")
    for problem in module.problems {
      expect(
        problem.code.isJoined(by: "-"), "the code '\(problem.code)' is not in kebab-case")
      expect(
        !problem.title.isEmpty && !problem.explanation.isEmpty,
        "the problem '\(problem.code)' is not explained")
    }

    let text = ModuleDocumentation(module).text
    for word in [module.name] + settings.map(\.name) {
      expect(text.contains(word), "the documentation leaves out '\(word)'")
    }
    return breaches
  }
}

extension SettingDescription {
  fileprivate var withInner: [SettingDescription] {
    [self] + shape.inner.flatMap(\.withInner)
  }
}

extension String {
  fileprivate var isPhrase: Bool { !isEmpty && count <= 100 && last != "." }

  /// Whether this is lower-case words with `joint` between them.
  fileprivate func isJoined(by joint: Character) -> Bool {
    let words = split(separator: joint, omittingEmptySubsequences: false)
    return words.allSatisfy { word in
      !word.isEmpty && word.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 }
    } && first?.isLetter == true
  }
}
