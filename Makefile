# Every target is a line or two; what takes more lives in Scripts/.
REGION ?= PH
SOURCES = Package.swift Sources BuildTools Plugins Tests Rules Examples Benchmarks/Package.swift Benchmarks/Benchmarks
SWIFT_FLAGS = --explicit-target-dependency-import-check error

.PHONY: demo run test lint format bench setup

# Runs a bundled story through a checklist and prints the full report, asking nothing.
demo: setup
	swift run $(SWIFT_FLAGS) --quiet waymark run job_or_modelling_offer --story the_right_look --region $(REGION) --why

# Goes through a checklist of your choice: make run CHECKLIST=new_online_friend
CHECKLIST ?= new_online_friend
run: setup
	swift run $(SWIFT_FLAGS) --quiet waymark run $(CHECKLIST)

# Every test, and the example of a scoring module from outside.
test:
	@Scripts/setup chromium
	swift test $(SWIFT_FLAGS)
	swift test --package-path Examples/OutsidePlugin
	swift run --package-path Examples/OutsidePlugin waymark-breadth test --rules Examples/OutsidePlugin/Rules

lint: setup
	swift format lint --strict --recursive --parallel $(SOURCES)
	swift run $(SWIFT_FLAGS) --quiet waymark lint

format: setup
	swift format --in-place --recursive --parallel $(SOURCES)

# Every figure of Docs/performance.md; takes a few minutes.
bench:
	@Scripts/setup hyperfine gcc python3-minimal
	@Scripts/bench

# Installs what apt has to provide; where nothing is missing, it does nothing.
setup:
	@Scripts/setup
