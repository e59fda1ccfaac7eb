internal import Localization
internal import Reports
internal import RulePacks
internal import ScreeningCore

/// Which questions lead to which questions, figures and guidance, in the language of Graphviz.
struct FlowPicture {
  private let planned: PlannedChecklist
  private let wording: Wording

  init(_ planned: PlannedChecklist, _ wording: Wording) {
    self.planned = planned
    self.wording = wording
  }

  private var checklist: Checklist { planned.checklist }

  var text: String {
    """
    digraph {
      graph [rankdir=LR, bgcolor=white, nodesep=0.12, ranksep=0.9, pad=0.2];
      node [shape=box, fontname="sans-serif", fontsize=11, margin="0.12,0.06"];
      edge [color="#5a6a72", arrowsize=0.6];
    \((nodes + edges).map { "  \($0);" }.joined(separator: "\n"))
    }

    """
  }

  private var nodes: [String] {
    let items = checklist.items.indices.filter { checklist.items[$0].isQuestion }.map { index in
      "i\(index) [label=\(wording.say(checklist.items[index].ask).quoted)]"
    }
    let scores = planned.scores.indices.map { index in
      "s\(index) [shape=ellipse, label=\(planned.scores[index].name.quoted)]"
    }
    let guidance = checklist.guidance.indices.filter { !checklist.guidance[$0].isAlways }.map {
      index in
      let guidance = checklist.guidance[index]
      let label = "\(wording.say(guidance.title)) (\(guidance.urgency))"
      return
        "g\(index) [style=rounded, penwidth=\(guidance.urgency == .now ? 2 : 1), label=\(label.quoted)]"
    }
    return items + scores + guidance
  }

  private var edges: [String] {
    let items = checklist.items.indices.flatMap { index in
      planned.plan.items[index].when.itemsLookedAt.map { "i\($0) -> i\(index) [style=dashed]" }
    }
    let scores = planned.scores.enumerated().flatMap { index, score in
      planned.plan.scores[score.main].quantity.itemsLookedAt.map { "i\($0) -> s\(index)" }
    }
    let guidance = checklist.guidance.indices.flatMap { index in
      checklist.namesLookedAt(by: checklist.guidance[index]).compactMap { name -> String? in
        if let item = planned.index(ofItem: name) { return "i\(item) -> g\(index)" }
        return planned.scores.firstIndex { $0.name == name }.map { "s\($0) -> g\(index)" }
      }
    }
    return items + scores + guidance
  }
}

extension Condition {
  fileprivate var itemsLookedAt: [Int] { itemsVisited(by: visitVariables) }
}

extension Quantity {
  /// The items that it is worked out from, by their places.
  var itemsLookedAt: [Int] { itemsVisited(by: visitVariables) }
}

/// The places of the items whose variables are passed on.
private func itemsVisited(by visit: ((Variable) -> Void) -> Void) -> [Int] {
  var items: Set<Int> = []
  visit { items.insert($0.item) }
  return items.sorted()
}

extension String {
  /// In quotation marks, with lines of a readable length.
  fileprivate var quoted: String {
    var lines: [String] = [""]
    for word in split(separator: " ") {
      if lines[lines.count - 1].count + word.count > 30 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    let text = lines.joined(separator: "\n").unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      default: String(scalar)
      }
    }.joined()
    return "\"\(text)\""
  }
}
