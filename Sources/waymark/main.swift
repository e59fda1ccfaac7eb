internal import BundledScoring
internal import WaymarkCommand

Waymark.main(modules: bundledModules)
