extension Program {
  /// Lays out what a plan holds; equal parts are worked out once.
  init(items: [Plan.Item], scores: [Plan.Score], guidance: [Plan.Guidance]) {
    var layout = Layout(items: items)
    for item in items.indices { layout.apply(item) }
    for score in scores {
      layout.program.scores.append(layout.register(of: score.quantity))
      layout.program.sufficient.append(layout.register(of: score.sufficient))
    }
    for guidance in guidance {
      layout.program.guidance.append(layout.register(of: guidance.condition))
    }
    self = layout.finished()
  }
}
