internal import CountThreshold
internal import CriticalItem
internal import DecisionTable
internal import DomainProfile
internal import IndicatorStrength
internal import ItemResponse
internal import MeanScale
public import ScoringKit
internal import WeightedSum

/// The scoring modules that come with Waymark, by name.
public let bundledModules: [any ScoringModule] = [
  CountThreshold(),
  CriticalItem(),
  DecisionTable(),
  DomainProfile(),
  IndicatorStrength(),
  ItemResponse(),
  MeanScale(),
  WeightedSum(),
]
