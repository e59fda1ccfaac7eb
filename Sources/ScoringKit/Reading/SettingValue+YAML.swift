internal import Conditions
package import LocatedYAML

extension SettingValue {
  /// Reads the settings of a score from YAML, parsing conditions where the module declares them.
  ///
  /// - Parameters:
  ///   - node: The mapping under the score's name.
  ///   - keys: Keys of the mapping that are no settings.
  ///   - module: The score's module; nil where there is none of its name.
  package init(
    _ node: Node, excluding keys: [String] = [], of module: (any ScoringModule)?
  ) {
    let entries = node.mapping?.entries.filter { !keys.contains($0.key.scalar?.text ?? "") }
    self.init(
      entries.map { Node(span: node.span, content: .mapping(.init(entries: $0))) } ?? node,
      as: module.map { .record($0.settings.map(\.description)) })
  }

  private init(_ node: Node, as shape: SettingShape?) {
    let content: Content =
      if case .condition = shape {
        .condition(ParsedCondition(node))
      } else {
        switch node.content {
        case .scalar(let scalar): .scalar(Scalar(scalar))
        case .sequence(let nodes):
          .list(nodes.map { SettingValue($0, as: shape?.shapeOfElements) })
        case .mapping(let mapping): .map(Self.entries(of: mapping, as: shape))
        }
      }
    self.init(content, at: node.origin)
  }

  private static func entries(of mapping: Node.Mapping, as shape: SettingShape?) -> [Entry] {
    var shapes: [String: SettingShape] = [:]
    if case .record(let settings) = shape {
      for setting in settings { shapes[setting.name] = setting.shape }
      // A misspelt setting is read as what it seems to be.
      let names = settings.map(\.name)
      for unknown in mapping.unknownKeys(known: names) {
        shapes[unknown.name] = unknown.near.flatMap { shapes[$0] }
      }
    }
    return mapping.entries.map { key, value in
      let ofValue = if case .map(_, let values) = shape { values } else { shapes[key.text] }
      return (SettingValue(key, as: nil), SettingValue(value, as: ofValue))
    }
  }
}

extension Node {
  fileprivate var text: String { scalar?.text ?? "" }
}

extension SettingShape {
  fileprivate var shapeOfElements: SettingShape? {
    if case .list(let element) = self { element } else { nil }
  }
}

extension SettingValue.Scalar {
  fileprivate init(_ scalar: Node.Scalar) {
    let kind: Kind =
      switch scalar.value {
      case .null: .nothing
      case .bool: .truth
      case .integer: .whole
      case .float: .decimal
      case .string: scalar.style == .plain ? .word : .quoted
      }
    self.init(scalar.text, kind)
  }
}
