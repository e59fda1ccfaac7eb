internal import HTMLKit
internal import Reports
internal import RulePacks

// What may have to be passed on in the place of the interview, before anything is said.
extension InterviewForm {
  func addDuties(to main: inout HTML) {
    main.element("section", ["id": "duties", "class": "afterwards"]) { section in
      section.element("h2", wording.dutiesTitle)
      section.element("p", duties.isEmpty ? wording.noDuties(in: placeName) : wording.dutiesNotice)
      for duty in duties { add(duty, to: &section) }
    }
  }

  private func add(_ duty: Duty, to section: inout HTML) {
    section.element("article", ["class": "card"]) { card in
      card.element("p", wording.sentence(duty))
      for line in wording.lines(of: duty) {
        card.element("p") { part in
          part.element("strong", "\(line.about): ")
          part.text(line.text)
        }
      }
      card.element("p", ["class": "where"], wording.age(of: duty, on: today))
    }
  }
}
