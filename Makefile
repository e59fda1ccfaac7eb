# Every target is a line or two; what takes more lives in Scripts/.
REGION ?= PH
SWIFT_FLAGS = --explicit-target-dependency-import-check error

.PHONY: demo run test lint format setup

# Runs a bundled story through a checklist and prints the full report, asking nothing.
demo: setup
	swift run $(SWIFT_FLAGS) --quiet waymark run job_or_modelling_offer --story the_right_look --region $(REGION) --why

# Goes through a checklist of your choice: make run CHECKLIST=new_online_friend
CHECKLIST ?= new_online_friend
run: setup
	swift run $(SWIFT_FLAGS) --quiet waymark run $(CHECKLIST)

# Every test, and the example of a scoring module from outside.
test:
	@Scripts/setup tests
	swift test $(SWIFT_FLAGS)
	swift test --package-path Examples/OutsidePlugin

lint: setup
	swift format lint --strict --recursive --parallel Package.swift Sources BuildTools Plugins Tests Rules Examples
	swift run $(SWIFT_FLAGS) --quiet waymark lint

format:
	swift format --in-place --recursive --parallel Package.swift Sources BuildTools Plugins Tests Rules Examples

# Installs what apt has to provide; where nothing is missing, it does nothing.
setup:
	@Scripts/setup
