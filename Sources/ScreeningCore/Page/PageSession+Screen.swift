extension PageSession {
  /// What to show now. Guidance in `certain` is handed out once.
  package func screen() -> [UInt8] {
    var json = JSONBytes()
    let item = session.current
    json.write("{\"item\":")
    json.write(item)
    json.write(",\"answer\":")
    if let item { json.write(session.answers[item]) } else { json.write("null") }
    let progress = session.progress
    json.write(",\"place\":")
    json.write(progress.place)
    json.write(",\"about\":")
    json.write(progress.about)
    json.write(",\"canGoBack\":")
    json.write(session.canGoBack)
    json.write(",\"canGoForward\":")
    json.write(session.canGoForward)
    json.write(",\"finished\":")
    json.write(session.isFinished)
    json.write(",\"certain\":")
    json.array(session.takeNewlyCertain())
    json.write("}")
    return json.bytes
  }
}
