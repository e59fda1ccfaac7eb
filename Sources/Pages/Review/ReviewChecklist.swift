internal import HTMLKit
internal import Localization
internal import Questions
internal import Reports
internal import RulePacks
internal import ScreeningCore

/// One checklist for its reviewers: what it asks, what it works out, and what it says.
struct ReviewChecklist {
  let planned: PlannedChecklist
  let site: ReviewSite
  /// Whether there is room for remarks below each part.
  let withRemarks: Bool
  /// The stories of the checklist, and what each comes to.
  let stories: [(story: PlannedScenario, outcome: Outcome)]

  init(_ planned: PlannedChecklist, in site: ReviewSite, withRemarks: Bool = false) {
    self.planned = planned
    self.site = site
    self.withRemarks = withRemarks
    stories = site.stories.filter { $0.checklist.id == planned.id }.map { story in
      (story, Evaluator(story.checklist.plan).outcome(of: story.answers))
    }
  }

  var checklist: Checklist { planned.checklist }
  var wording: Wording { site.wording }
  /// How headings of parts stand: below the title of a page, or below that of a checklist on the page of all.
  var heading: String { withRemarks ? "h3" : "h2" }

  func add(to page: inout HTML) {
    page.facts([
      ("Name", planned.id),
      ("For", wording.indexTitle(for: checklist.audience)),
      ("Ages", checklist.ages.map { wording.ages(from: $0.from, to: $0.to) }),
      ("Used", checklist.modes.map(\.inWords).joined(separator: ", ")),
      ("Pack", "\(planned.pack.name.value) \(planned.pack.version)"),
      ("Tried out with people", planned.pack.validation.inWords),
    ])
    if let opening = checklist.opening { page.element("p", wording.say(opening)) }
    addPicture(to: &page)
    part("Questions", in: &page) { addQuestions(to: &$0) }
    if !checklist.scores.isEmpty { part("Figures", in: &page) { addFigures(to: &$0) } }
    if !checklist.situations.isEmpty { part("Situations", in: &page) { addSituations(to: &$0) } }
    part("Guidance", in: &page) { addGuidance(to: &$0) }
    if !stories.isEmpty { part("Stories", in: &page) { addStories(to: &$0) } }
    if !planned.pack.sources.isEmpty { part("Sources", in: &page) { addSources(to: &$0) } }
  }

  private func part(_ title: String, in page: inout HTML, _ content: (inout HTML) -> Void) {
    page.element("section") { section in
      section.element(heading, title)
      content(&section)
      if withRemarks { section.element("p", ["class": "remarks"], "Remarks:") }
    }
  }

  private func addPicture(to page: inout HTML) {
    guard !withRemarks, let picture = site.draw(FlowPicture(planned, wording).text) else { return }
    page.element("section") { section in
      section.element("h2", "How it hangs together")
      section.element(
        "p", "The same stands in words below, at each question and each piece of guidance.")
      section.element(
        "div", ["class": "picture", "tabindex": "0", "role": "group", "aria-label": "Picture"]
      ) { part in
        part.void(
          "img",
          [
            "src": "data:image/svg+xml," + picture.percentEncoded,
            "alt": "Which questions lead to which questions, figures and guidance.",
          ])
      }
    }
  }

  private func addQuestions(to page: inout HTML) {
    if checklist.items.contains(where: { !$0.story.texts.isEmpty }) {
      page.element(
        "p", "In a story, {person} stands for whom it happens to, and {other} for who does it.")
    }
    if let stop = checklist.plainStop {
      page.element("dl") { list in list.fact("Nothing more is asked if") { add(stop, to: &$0) } }
    }
    for section in checklist.sections {
      page.element(
        withRemarks ? "h4" : "h3", ["class": "soft"],
        section.title.map { wording.say($0) } ?? section.name.value)
      for item in section.items { add(item, to: &page) }
      if let gate = checklist.plainGate(of: section), let ending = section.ending {
        page.element("dl") { list in
          list.fact("It goes on only if") { add(gate, to: &$0) }
          list.fact("Otherwise") { $0.text(ending.paragraphs.joined(separator: " ")) }
        }
      }
    }
  }

  private func add(_ item: Checklist.Item, to page: inout HTML) {
    page.element("article", ["id": withRemarks ? nil : "item-\(item.name.value)"]) { part in
      part.element(withRemarks ? "h5" : "h4", wording.say(item.ask))
      if let help = item.help { part.element("p", wording.say(help)) }
      part.element("dl") { list in
        list.fact("Answers") { add(answersOf: item, to: &$0) }
        if let story = item.story.ask { list.fact("In a story") { $0.text(wording.say(story)) } }
        if let listenFor = item.listenFor {
          list.fact("Listen for") { $0.text(wording.say(listenFor)) }
        }
        for age in AgeGroup.allCases {
          if let words = item.words[age] {
            list.fact(wording.age(age)) { $0.text(wording.say(words)) }
          }
        }
        if let seen = item.seen {
          list.fact("For who only saw it") { $0.text(wording.say(seen)) }
        }
        if let avoid = item.avoid { list.fact("Avoid") { $0.text(wording.say(avoid)) } }
        if let when = checklist.plainWhen(of: item) {
          list.fact("Asked if") { add(when, to: &$0) }
        }
        if item.isPrivate {
          list.fact("Private") { $0.text("only about oneself and in interviews") }
        }
        if !item.sources.isEmpty {
          list.fact("Source") { $0.text(item.sources.map(\.text).joined(separator: "; ")) }
        }
        list.fact("Called") { $0.text(item.name.value) }
      }
    }
  }

  private func add(answersOf item: Checklist.Item, to part: inout HTML) {
    let options = item.question.options
    if let range = item.question.range {
      part.text("a whole number from \(range.lowerBound) to \(range.upperBound)")
    } else if options.isEmpty {
      part.text(item.isQuestion ? "in one's own words" : "none: it is a text to read")
    } else {
      part.element("ul") { list in
        for option in options {
          let sign = option.pattern.flatMap { name in
            planned.pack.patterns.first { $0.name.value == name }
          }
          list.element(
            "li",
            wording.say(option.label) + (sign.map { " (a sign of: \($0.title.text))" } ?? ""))
        }
      }
    }
  }

  private func addFigures(to page: inout HTML) {
    page.element("ul") { list in
      for score in planned.scores {
        let own = checklist.scores.first { $0.name.value == score.name }
        let bands = score.bands.map { "\($0.name) from \($0.from.decimal)" }.joined(separator: ", ")
        let items = planned.plan.scores[score.main].quantity.itemsLookedAt
          .map { "“" + wording.say(checklist.items[$0].ask) + "”" }
        list.element(
          "li",
          "\(score.name), worked out by \(own?.module.value ?? "a module")"
            + (bands.isEmpty ? "" : " (\(bands))")
            + (items.isEmpty ? "" : ", from: " + items.joined(separator: "; ")))
      }
    }
  }

  private func addSituations(to page: inout HTML) {
    page.element("dl") { list in
      for rule in checklist.situations {
        let words = site.advice.situation(named: rule.situation.value)?.words.text
        list.fact(words ?? rule.situation.value) { part in
          if let condition = checklist.plainRule(of: rule) {
            add(condition, to: &part)
          } else {
            part.text("not asked about")
          }
        }
      }
    }
  }

  private func addSources(to page: inout HTML) {
    page.facts(planned.pack.sources.map { ($0.name.value, $0.title.text) })
  }

  /// A condition as a list of its parts, or in one line.
  func add(_ condition: PlainCondition, to page: inout HTML) {
    let words = ConditionWords(checklist: checklist, wording: wording) { index in
      "“" + wording.say(checklist.items[index].ask) + "”"
    }
    add(condition, words, to: &page)
  }

  private func add(_ condition: PlainCondition, _ words: ConditionWords, to page: inout HTML) {
    guard let (lead, parts) = words.parts(of: condition), parts.count > 1 else {
      return page.text(words.words(of: condition))
    }
    page.text(lead.inWords)
    page.element("ul") { list in
      for part in parts {
        list.element("li") { line in
          switch part {
          case .line(let text): line.text(text)
          case .condition(let condition): add(condition, words, to: &line)
          }
        }
      }
    }
  }
}

extension ConditionWords.Lead {
  fileprivate var inWords: String {
    switch self {
    case .all: "all of this holds:"
    case .any: "at least one of these holds:"
    case .atLeast(let least): "at least \(least) of these hold:"
    }
  }
}

extension Mode {
  fileprivate var inWords: String {
    switch self {
    case .me: "about oneself"
    case .story: "about a story"
    case .lesson: "with a class"
    case .interview: "in an interview"
    }
  }
}

extension HTML {
  /// One fact of a list, with what it is.
  mutating func fact(_ name: String, _ value: (inout HTML) -> Void) {
    element("dt", name)
    element("dd", content: value)
  }
}

extension String {
  /// As it stands in an address that holds data.
  fileprivate var percentEncoded: String {
    let digits = Array("0123456789ABCDEF")
    return utf8.reduce(into: "") { text, byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        text.append("%")
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
      }
    }
  }
}
