# Every target is a line or two; what takes more lives in Scripts/.
REGION ?= PH
SOURCES = Package.swift Sources BuildTools Plugins Tests Rules Web Examples Benchmarks/Package.swift Benchmarks/Benchmarks

SWIFT_FLAGS = --explicit-target-dependency-import-check error

.PHONY: demo run programs serve class test test-browser test-programs pictures load lint format bench setup

# Runs a bundled story through a checklist and prints the full report, asking nothing.
demo: setup
	swift run $(SWIFT_FLAGS) --quiet waymark run job_or_modelling_offer --story the_right_look --region $(REGION) --why

# Goes through a checklist of your choice: make run CHECKLIST=new_online_friend
CHECKLIST ?= new_online_friend
run: setup
	swift run $(SWIFT_FLAGS) --quiet waymark run $(CHECKLIST)

# What the second program builds on, beside what the first does.
SERVER_PACKAGES = libsqlite3-dev libqrencode-dev

# Both programs: the second holds the web server, and the first starts it.
programs:
	@Scripts/setup $(SERVER_PACKAGES)
	swift build $(SWIFT_FLAGS) --quiet --product waymark
	swift build $(SWIFT_FLAGS) --quiet --product waymark-classroom

# Offers the checklists as pages: make serve SERVER="--lan --port 8090"
serve: programs
	@.build/debug/waymark serve $(SERVER)

# Goes through a story with a class, for devices in the same network.
STORY ?= the_same_band
class: programs
	@.build/debug/waymark class $(CHECKLIST) --story $(STORY) --region $(REGION) --lan $(SERVER)

# Every test: those of the sources, and then those of what was built. `make --jobs 2 test-browser
# test-programs` runs the latter side by side: what a class waits for leaves time to the browser.
test:
	@Scripts/setup $(SERVER_PACKAGES) python3-minimal chromium chromium-headless-shell age strace graphviz
	swift test $(SWIFT_FLAGS)
	Scripts/notice --check
	@$(MAKE) --no-print-directory test-programs test-browser

# The schemas of `waymark schema`, the language server as an editor sees it, and the pages in a real
# browser.
test-browser:
	@Scripts/setup strace graphviz
	Scripts/browser -m pytest Tests/Schema --quiet -p no:cacheprovider
	Scripts/browser -m pytest Tests/LanguageServer --quiet
	Scripts/browser -m pytest Tests/Browser --numprocesses 2 --dist worksteal

# The sizes of pages, the running class with a curious teacher, a stop, abuse and a small load, and the
# example of a scoring module from outside.
test-programs:
	Scripts/page-sizes
	python3 Tests/Class/curious_teacher.py
	python3 Tests/Class/left_over.py
	python3 Tests/Class/abuse.py
	python3 Tests/Class/load.py --students 50 --submissions 1000 --crash
	Scripts/outside $(SWIFT_FLAGS)

# The pictures of the screens in Docs/pictures.
pictures: programs
	Scripts/browser Tests/Browser/pictures.py

# The whole load: 500 students at once, 20,000 sheets, once with a crash; prints p50, p99, throughput.
load:
	@Scripts/setup $(SERVER_PACKAGES) python3-minimal
	swift build -c release $(SWIFT_FLAGS) --product waymark-classroom
	python3 Tests/Class/load.py --program .build/release/waymark-classroom
	python3 Tests/Class/load.py --program .build/release/waymark-classroom --crash

lint:
	@Scripts/setup python3-minimal
	@Scripts/mutants --list >/dev/null
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
