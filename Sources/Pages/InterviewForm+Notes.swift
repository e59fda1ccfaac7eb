internal import HTMLKit
internal import Reports

// Room for what is written down.
extension InterviewForm {
  func addOwnWords(to part: inout HTML) {
    part.element("div", ["class": "row wide-row"]) { row in
      row.element("p", ["class": "label"], wording.inTheirOwnWords)
      addLines(5, to: &row)
      row.element("p", ["class": "label"], wording.whatISaw)
      addLines(2, quoted: false, to: &row)
    }
  }

  func addAgreed(to part: inout HTML) {
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

  func addLines(_ count: Int, quoted: Bool = true, to part: inout HTML) {
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
}
