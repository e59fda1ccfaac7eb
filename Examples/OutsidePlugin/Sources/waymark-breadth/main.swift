import Breadth
import BundledScoring
import WaymarkCommand

Waymark.main(modules: bundledModules + [Breadth()])
