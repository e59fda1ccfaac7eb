internal import HTMLKit
internal import Questions
internal import Reports
internal import RulePacks

// One phase after another: what is said, beside it what is heard, and where a gate may end the talk.
extension InterviewForm {
  func add(
    _ section: Checklist.Section, _ place: Int, items all: Range<Int>, to main: inout HTML
  ) {
    let items = all.filter(page.planned.has(item:))
    guard !items.isEmpty else { return }
    main.element("section", ["class": "phase"]) { part in
      part.element("h2") { heading in
        heading.element("bdi", ["class": "letter"], letters[place])
        heading.element(
          "span", section.title == nil ? [:] : packText, wording.title(of: section))
      }
      let isHeard = section.items.contains { $0.question.kind != .notice }
      if isHeard, section.phase != .setting, !section.isObserved {
        part.element("div", ["class": "heads"]) { heads in
          heads.element("p", wording.whatISay)
          heads.element("p", wording.whatIHear)
        }
      }
      for index in items { add(index, in: section.phase, to: &part) }
      let isLast = place + 1 == checklist.sections.count
      let next = isLast ? nil : checklist.sections[place + 1].phase
      // Where nobody is questioned, room for words stands behind all that can be ticked.
      guard !section.isObserved else { return }
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
      (item.voice.isSpoken ? [] : ["listened"]) + (isNotice || isLong ? ["wide-row"] : [])
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
      item.voice.isSpoken ? wording.voice(item.voice) : wording.heard(item.voice, in: phase)
    cell.element("p", ["class": "label"], numbers[index].map { "\($0) · \(label)" } ?? label)
    if let when = plainWhen(of: item) {
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
        if item.voice.isSpoken { list.element("li", wording.ratherNot) }
      }
    }
    if let range = item.question.range {
      cell.element(
        "p", wording.wholeNumber(from: String(range.lowerBound), to: String(range.upperBound)))
      addLines(1, quoted: false, to: &cell)
    }
    guard Self.asksHow(in: phase) else { return }
    cell.element("ul", ["class": isTickedByHow ? "ticks" : "ticks how"]) { list in
      for way in wording.waysItCame(isAsked: item.voice.isSpoken) {
        list.element("li", way)
      }
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
}
