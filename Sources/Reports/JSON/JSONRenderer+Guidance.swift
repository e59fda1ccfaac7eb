internal import Localization
internal import PlainText
internal import ScreeningCore

extension JSONRenderer {
  func json(_ guidance: Report.Guidance, in report: Report) -> JSONValue {
    [
      "id": .string(guidance.id),
      "urgency": .string(name(of: guidance)),
      "when": .string(wording.urgency(guidance.urgency)),
      "title": .string(guidance.words.title),
      "say": JSONValue(guidance.words.say),
      "do": json(guidance.words.steps),
      "see_also": JSONValue(guidance.words.above.map { [$0] } ?? []),
      "original": guidance.original.map(json) ?? .null,
      "for_everyone": .bool(guidance.isForEveryone),
      "why": .array(why ? guidance.reasons.map(json) : []),
      "why_steps": .array(why ? guidance.stepReasons.map(json) : []),
      "emergency": .bool(guidance.refersToEmergency),
      "contacts": JSONValue(report.help.contacts(for: guidance).map(\.id)),
    ]
  }

  private func json(_ groups: [Report.Guidance.Steps]) -> JSONValue {
    .array(
      groups.map { group in
        ["if": group.condition.map { .string($0) } ?? .null, "steps": JSONValue(group.texts)]
      })
  }

  func json(_ next: Report.Next) -> JSONValue {
    [
      "step": .string(next.step),
      "guidance": .string(next.guidance),
      "title": .string(next.title),
      "sentence": .string(next.sentence),
      "for_everyone": .bool(next.isForEveryone),
      "contact": next.contact.map { .string($0.id) } ?? .null,
    ]
  }

  private func name(of guidance: Report.Guidance) -> String {
    switch guidance.urgency {
    case .learn: "learn"
    case .talk: "talk"
    case .soon: "soon"
    case .now: "now"
    }
  }

  private func json(_ original: Report.Guidance.Original) -> JSONValue {
    [
      "language": .string(original.language.tag),
      "title": .string(original.words.title),
      "say": JSONValue(original.words.say),
      "do": json(original.words.steps),
    ]
  }

  private func json(_ reason: Report.Reason) -> JSONValue {
    [
      "item": .string(reason.item),
      "question": .string(reason.question),
      "answer": .string(reason.answer),
    ]
  }

  private func json(_ reason: Report.StepReason) -> JSONValue {
    [
      "step": .string(reason.step),
      "conditional": .bool(reason.isConditional),
      "why": .array(reason.answers.map(json)),
    ]
  }

  func json(_ checklist: Report.Checklist) -> JSONValue {
    [
      "id": .string(checklist.id),
      "title": .string(checklist.title),
      "pack": .string(checklist.pack),
      "version": .string(checklist.version),
      "validation": json(checklist.validation),
      "sources": JSONValue(checklist.sources),
    ]
  }

  private func json(_ validation: Report.Validation) -> JSONValue {
    switch validation {
    case .none: ["status": .string("none"), "citation": .null]
    case .piloted(let citation): ["status": .string("piloted"), "citation": .string(citation)]
    case .validated(let citation): ["status": .string("validated"), "citation": .string(citation)]
    }
  }

  func json(_ score: Report.Score) -> JSONValue {
    if let words = score.words {
      return [
        "id": .string(score.id), "name": .string(score.name), "words": JSONValue(words),
        "sufficient": .bool(score.isSufficient),
      ]
    }
    return [
      "id": .string(score.id),
      "name": .string(score.name),
      "low": .number(score.interval.low.decimal),
      "high": .number(score.interval.high.decimal),
      "bands": JSONValue(score.bands),
      "sufficient": .bool(score.isSufficient),
    ]
  }
}
