internal import LocatedYAML
internal import ScreeningCore

/// Reads the duties of one place.
struct DutiesReader {
  private typealias Keys = DutyKeys

  let findings: Findings

  func place(from root: Node) -> PlaceDuties? {
    guard let fields = MappingReader(root, PlaceDutiesKeys.mapping, findings) else { return nil }
    let code = fields.read(PlaceDutiesKeys.country)
    let name = fields.read(PlaceDutiesKeys.name)
    let taken = root.names(at: Keys.id)
    let duties = fields.list(PlaceDutiesKeys.duties).compactMap { duty(from: $0, taken: taken) }
    DuplicateNames.report(duties.map { ("duty", $0.id) }, findings)
    guard let code, let name else { return nil }
    guard code.value.utf8.count == 2, code.value.utf8.allSatisfy({ 0x41...0x5A ~= $0 }) else {
      findings.report(.badCountry(code.value, at: code.origin))
      return nil
    }
    return PlaceDuties(code: code, name: name, duties: duties)
  }

  private func duty(from node: Node, taken: Set<String>) -> Duty? {
    let before = findings.errorCount
    guard let fields = MappingReader(node, Keys.mapping, findings) else { return nil }
    let id = fields.read(Keys.id, taken: taken)
    let part = fields.read(Keys.part)
    let about = fields.read(Keys.about)
    let basis = fields.read(Keys.basis)
    let who = fields.read(Keys.who)
    let what = fields.read(Keys.what)
    let recipient = fields.read(Keys.recipient)
    let byWhen = fields.read(Keys.byWhen)
    let telling = fields.read(Keys.telling)
    let pending = fields.read(Keys.pending)
    let note = fields.read(Keys.note)
    let contact = fields.read(Keys.contact)
    let sources = fields.list(Keys.sources).compactMap { source(from: $0) }
    let verified = fields.read(Keys.verified)
    let confidence = fields.read(Keys.confidence)
    if let confidence, confidence.value == .low {
      findings.report(.lowButShown(at: confidence.origin))
    }
    // A duty of which a part is lost could say something else than it means.
    guard findings.errorCount == before, let id, let about, let basis, let who, let what,
      let recipient, let confidence
    else { return nil }
    return Duty(
      id: id, part: part, about: about.value, basis: basis.value, who: who, what: what,
      recipient: recipient, byWhen: byWhen, telling: telling, pending: pending, note: note,
      contact: contact, sources: sources, verified: verified,
      confidence: confidence.value)
  }

  private func source(from node: Node) -> Duty.Source? {
    guard let fields = MappingReader(node, DutySourceKeys.mapping, findings) else { return nil }
    let page = fields.read(StepSourceKeys.page)
    let pageDate = fields.read(StepSourceKeys.pageDate)
    let read = fields.read(StepSourceKeys.read)
    let kind = fields.read(DutySourceKeys.kind)
    let fact = fields.read(StepSourceKeys.fact)
    if let page, WebAddress(page.text) == nil { findings.report(.badAddress(page, .source)) }
    guard let page, let read, let kind, let fact else { return nil }
    return Duty.Source(page: page, pageDate: pageDate, read: read, kind: kind.value, fact: fact)
  }
}
