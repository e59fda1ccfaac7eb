public import ScoringKit

/// The scoring modules that come with Waymark, by name: those of Plugins/ that Package.swift names.
public let bundledModules: [any ScoringModule] = listedModules.sorted { $0.name < $1.name }
