internal import HTMLKit
package import Localization
internal import Questions
internal import Reports
package import RulePacks
package import ScreeningCore
internal import Web

/// A checklist for interviews on paper: phase by phase, what is said, and beside it room for what is heard.
package struct InterviewForm: Sendable {
  let checklist: Checklist
  let page: OfflinePage
  /// In whose words it is said; nil: in all there are.
  let age: AgeGroup?
  private let plan: Plan
  /// The numbers by which conditions speak of items; none for what takes no answer and no note.
  let numbers: [Int?]
  private let letters: [String]
  /// The items that are there as soon as it is ticked how they came.
  let tickedByHow: Set<Int>

  /// Refused where the checklist is too large for a page.
  package init(
    _ planned: PlannedChecklist, contacts: ContactDirectory, place: OfflinePage.Place = .anywhere,
    today: CalendarDate, wording: Wording = .english, age: AgeGroup? = nil
  ) throws(PlanImage.Refusal) {
    checklist = planned.checklist
    plan = planned.plan
    self.age = age
    page = try OfflinePage(
      planned, contacts: contacts, place: place, today: today, wording: wording)
    var last = 0
    numbers = checklist.items.map { item in
      guard item.question.kind != .notice else { return nil }
      last += 1
      return last
    }
    letters = checklist.sections.indices.map { place in
      place < 26 ? String(UnicodeScalar(UInt8(0x41 + place))) : String(place + 1)
    }
    let phases = checklist.sections.flatMap { section in section.items.map { _ in section.phase } }
    let items = checklist.items
    tickedByHow = Set(
      items.indices.filter { place in
        items[place].voice == .listenedFor && items[place].question.kind == .yesNo
          && Self.asksHow(in: phases[place])
      })
  }

  /// Whether it matters in a phase how something came: not before the person is there, nor in what they
  /// decide.
  private static func asksHow(in phase: Phase?) -> Bool {
    phase.map { [.safety, .listening, .clarifying].contains($0) } ?? true
  }

  var wording: Wording { page.wording }

  package var html: String {
    var frame = PageFrame(wording: wording, kind: "handout form", style: .form)
    frame.hasLeaveButton = false
    return frame.html { body in
      body.element("main") { main in
        addHead(to: &main)
        addStop(to: &main)
        var first = 0
        for (place, section) in checklist.sections.enumerated() {
          add(section, place, items: first..<first + section.items.count, to: &main)
          first += section.items.count
        }
        if !checklist.hasPhases {
          addOwnWords(to: &main)
          addAgreed(to: &main)
        }
        addGuidance(to: &main)
        page.addHelp(to: &main)
        page.addLimits(to: &main)
      }
    }
  }

  // MARK: What stands before the talk

  private func addHead(to main: inout HTML) {
    main.element("section", ["id": "notice"]) { section in
      section.element("p", ["class": "progress"], wording.printedForInterviewers(age))
      section.element("h1", packText, wording.say(checklist.title))
      section.element("div", ["class": "court"]) { box in
        box.element("p") { $0.element("strong", wording.courtMayDemand) }
        box.element("p", wording.writeLittle)
      }
      page.addEmergency(to: &section)
      section.element("ul", ["class": "facts"]) { list in
        for fact in wording.factsOfTheTalk { list.element("li", fact) }
        list.element("li", ["class": "wide"], wording.whoWasThere)
      }
      if let opening = checklist.opening {
        for paragraph in wording.paragraphs(opening) { section.element("p", packText, paragraph) }
      }
      section.element("ul", ["class": "keep"]) { list in
        for line in wording.howToUseTheForm { list.element("li", line) }
      }
    }
  }

  private func addStop(to main: inout HTML) {
    guard let stop = checklist.plainStop else { return }
    main.element("section", ["class": "stop"]) { box in
      box.element("h3", wording.stopTitle)
      if case .any(let parts) = stop {
        box.element("p", wording.stopAsSoonAsOne)
        box.element("ul") { list in
          for part in parts { list.element("li", words(of: part, withTexts: true)) }
        }
      } else {
        box.element("p", wording.stopAsSoonAs(words(of: stop, withTexts: true)))
      }
      box.element("p", wording.whatStopMeans)
      box.element("ul", ["class": "ticks"]) { $0.element("li", wording.wentOn) }
      addLines(1, quoted: false, to: &box)
    }
  }

  // MARK: Phases

  private func add(
    _ section: Checklist.Section, _ place: Int, items: Range<Int>, to main: inout HTML
  ) {
    main.element("section", ["class": "phase"]) { part in
      part.element("h2") { heading in
        heading.element("bdi", ["class": "letter"], letters[place])
        heading.element("span", section.title == nil ? [:] : packText, wording.title(of: section))
      }
      let isHeard = section.items.contains { $0.question.kind != .notice }
      if isHeard, section.phase != .setting {
        part.element("div", ["class": "heads"]) { heads in
          heads.element("p", wording.whatISay)
          heads.element("p", wording.whatIHear)
        }
      }
      for index in items { add(index, in: section.phase, to: &part) }
      let isLast = place + 1 == checklist.sections.count
      let next = isLast ? nil : checklist.sections[place + 1].phase
      if section.phase == .listening, next != .listening { addOwnWords(to: &part) }
      if section.phase == .agreeing, next != .agreeing { addAgreed(to: &part) }
      addGate(of: section, place, to: &part)
    }
  }

  private func add(_ index: Int, in phase: Phase?, to part: inout HTML) {
    let item = checklist.items[index]
    let isNotice = item.question.kind == .notice
    // Many things to tick stand below what they are about, side by side.
    let isLong = item.question.options.count > Self.mostBeside
    let kind =
      (item.voice == .listenedFor ? ["listened"] : []) + (isNotice || isLong ? ["wide-row"] : [])
      + (isLong ? ["long"] : [])
    part.element("div", ["class": (["row"] + kind).joined(separator: " ")]) { row in
      row.element("div") { addSaid(item, index, in: phase, to: &$0) }
      if !isNotice {
        row.element("div") { cell in
          addHeard(item, index, in: phase, to: &cell)
          addWhetherItStops(index, to: &cell)
        }
      }
    }
  }

  /// The most options that stand beside what they are about.
  private static let mostBeside = 4

  private func addSaid(
    _ item: Checklist.Item, _ index: Int, in phase: Phase?, to cell: inout HTML
  ) {
    let label =
      item.voice == .listenedFor && phase == .setting ? wording.seeToIt : wording.voice(item.voice)
    cell.element("p", ["class": "label"], numbers[index].map { "\($0) · \(label)" } ?? label)
    if let when = checklist.plainWhen(of: item) {
      cell.element("p", ["class": "only"], wording.onlyWhere(words(of: when)))
    }
    addWords(of: item, to: &cell)
    if let help = item.help { cell.element("p", packText, wording.say(help)) }
    if let listenFor = item.listenFor {
      cell.element("p") { line in
        line.element("span", ["class": "label"], wording.voice(.listenedFor) + ": ")
        line.element("span", packText, wording.say(listenFor))
      }
    }
    if let avoid = item.avoid {
      cell.element("p", ["class": "avoid"]) { line in
        line.element("span", ["class": "label"], wording.notHere + " ")
        line.element("span", packText, wording.say(avoid))
      }
    }
  }

  /// What is said, in the words that were asked for, or as it stands and in the words there are for each.
  private func addWords(of item: Checklist.Item, to cell: inout HTML) {
    let spoken = age.flatMap { item.spoken(to: $0) } ?? item.ask
    cell.element("p", words, wording.say(spoken))
    guard age == nil, !item.words.isEmpty else { return }
    cell.element("dl", ["class": "ages"]) { list in
      for age in AgeGroup.allCases {
        guard let words = item.words[age] else { continue }
        list.element("dt", wording.age(age))
        list.element("dd", packText, wording.say(words))
      }
    }
  }

  private func addHeard(
    _ item: Checklist.Item, _ index: Int, in phase: Phase?, to cell: inout HTML
  ) {
    if item.question.kind == .note { return addLines(2, to: &cell) }
    let isTickedByHow = tickedByHow.contains(index)
    if !isTickedByHow {
      cell.element("ul", ["class": "ticks"]) { list in
        for option in item.question.options {
          list.element("li", option.text == nil ? [:] : packText, wording.say(option.label))
        }
        if item.voice != .listenedFor { list.element("li", wording.ratherNot) }
      }
    }
    if let range = item.question.range {
      cell.element(
        "p", wording.wholeNumber(from: String(range.lowerBound), to: String(range.upperBound)))
      addLines(1, quoted: false, to: &cell)
    }
    guard Self.asksHow(in: phase) else { return }
    cell.element("ul", ["class": isTickedByHow ? "ticks" : "ticks how"]) { list in
      for way in wording.waysItCame(isAsked: item.voice != .listenedFor) { list.element("li", way) }
    }
  }

  /// Says beside an item with which answer nothing more is asked.
  private func addWhetherItStops(_ index: Int, to cell: inout HTML) {
    guard let stop = checklist.plainStop, stop.items.contains(index) else { return }
    let parts = if case .any(let parts) = stop { parts } else { [stop] }
    let own = parts.filter { $0.items == [index] }
    guard !own.isEmpty else {
      return cell.element("p", ["class": "stops"], wording.mayStop)
    }
    for part in own {
      cell.element("p", ["class": "stops"], wording.stopsWhere(words(of: part)))
    }
  }

  private func addGate(of section: Checklist.Section, _ place: Int, to part: inout HTML) {
    guard let gate = checklist.plainGate(of: section), let ending = section.ending else { return }
    let rest = checklist.sections.indices.filter {
      $0 > place && checklist.sections[$0].phase?.isBehindNoGate == true
    }
    part.element("div", ["class": "gate"]) { box in
      box.element("h3", wording.goOnOnlyWhere(words(of: gate)))
      box.element("p", wording.otherwiseEnd)
      for paragraph in wording.paragraphs(ending) {
        box.element(
          "p", ["class": "ending", "lang": page.packLanguage, "dir": page.packDirection],
          paragraph)
      }
      if !rest.isEmpty {
        let places = rest.map { "\(letters[$0]) (\(wording.title(of: checklist.sections[$0])))" }
        box.element("p", wording.thenGoTo(places.joined(separator: ", ")))
      }
    }
  }

  // MARK: What is written down

  private func addOwnWords(to part: inout HTML) {
    part.element("div", ["class": "row wide-row"]) { row in
      row.element("p", ["class": "label"], wording.inTheirOwnWords)
      addLines(5, to: &row)
      row.element("p", ["class": "label"], wording.whatISaw)
      addLines(2, quoted: false, to: &row)
    }
  }

  private func addAgreed(to part: inout HTML) {
    part.element("ul", ["class": "agreed"]) { list in
      list.element("li", ["class": "wide"], wording.agreedStep)
      list.element("li", wording.whoDoesIt)
      list.element("li", wording.byWhen)
    }
    for _ in 0..<2 {
      part.element("ul", ["class": "agreed"]) { list in
        list.element("li", wording.whoWasTold)
        list.element("li", wording.whenTold)
      }
      part.element("ul", ["class": "ticks"]) { list in
        for way in wording.whyTold { list.element("li", way) }
      }
    }
  }

  private func addLines(_ count: Int, quoted: Bool = true, to part: inout HTML) {
    part.element("ul", ["class": "lines"]) { list in
      for _ in 0..<count {
        list.element("li") { line in
          guard quoted else { return }
          line.element("span", wording.quotes.open)
          line.element("span", ["class": "close"], wording.quotes.close)
        }
      }
    }
  }

  // MARK: What helps

  private func addGuidance(to main: inout HTML) {
    main.element("section", ["id": "guidance", "class": "afterwards"]) { section in
      section.element("h2", wording.whatHelps)
      section.element("p", wording.readWhatFits)
      section.element("div", ["class": "cards"]) { cards in
        for index in page.planned.possibleGuidance { addCard(index, to: &cards) }
      }
    }
  }

  /// One piece of guidance, in as little room as it can be read in.
  private func addCard(_ index: Int, to cards: inout HTML) {
    let guidance = checklist.guidance[index]
    cards.element("article", ["class": "card \(guidance.urgency)"]) { card in
      card.element("h3", packText, wording.say(guidance.title))
      card.element(
        "p", ["class": "where"],
        checklist.plainWhen(of: guidance).map { wording.where(words(of: $0)) }
          ?? wording.inEachCase)
      card.element("p", ["class": "when"], wording.urgency(guidance.urgency))
      if let say = guidance.say {
        for paragraph in wording.paragraphs(say) { card.element("p", packText, paragraph) }
      }
      page.addSteps(of: index, on: Answers(for: plan), to: &card)
      if !guidance.isAlways { page.addHelpers(of: index, atMost: 2, to: &card) }
    }
  }

  private var packText: HTML.Attributes { ["lang": page.packLanguage, "dir": page.packDirection] }
  private var words: HTML.Attributes {
    ["class": "words", "lang": page.packLanguage, "dir": page.packDirection]
  }
}

extension HTMLStyle {
  fileprivate static let form = HTMLStyle(WebFile.pageStyle + WebFile.formStyle)
}
