# The front door for who changes the code; who only runs it needs ./demo. Times are from two cores, artifacts at hand.
MVN ?= mvn

.DEFAULT_GOAL := help
.PHONY: help build test check format strict mutation faults evaluate demo native-sources native native-test clean

help: ## what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: ## the artifact, target/quarkus-app/quarkus-run.jar, without tests (1 min)
	$(MVN) -DskipTests package

test: ## all tests (some minutes); one: make test ONLY='ObjectKeysTest'
	$(MVN) $(if $(ONLY),-Dtest='$(ONLY)') test

check: ## what must pass before a commit: tests, format, coverage floors, artifact (some minutes)
	$(MVN) verify

format: ## puts the code into its format (20 s)
	$(MVN) -q spotless:apply

strict: ## compiles with Error Prone and NullAway (1 min)
	$(MVN) -Pstrict clean test-compile

mutation: ## changes the assignment rules and expects the tests to notice: 90 % of the changes (3 min)
	$(MVN) -Pmutation test-compile org.pitest:pitest-maven:mutationCoverage

faults: ## kills processes and takes parts away, 8 kills; 100 (half an hour): make faults KILLS=100 (6 min)
	$(MVN) -Pfaults verify -Dfaults.kills=$(or $(KILLS),8) $(if $(ONLY),-Dtest='$(ONLY)')

evaluate: ## trains the local analyzer without what it is then asked, fails below src/corpus/figures.json (4 min)
	./evaluate --corpus --check

demo: ## everything on this machine with demo data, http://localhost:8080 (half a minute after the build)
	./demo

native-sources: ## does all that a native image needs but the image itself (1 min)
	$(MVN) -DskipTests package -Dquarkus.native.enabled=true -Dquarkus.native.sources-only=true -Dquarkus.package.jar.enabled=false

native: ## the native image; GRAALVM_HOME must name a JDK 25 with native-image (5 min)
	$(MVN) -DskipTests package -Dquarkus.native.enabled=true -Dquarkus.package.jar.enabled=false

native-test: ## the native image and `…IT` against it; GRAALVM_HOME, or what tools/native/home makes (20 min)
	home=$$(tools/native/home) && GRAALVM_HOME=$$home $(MVN) verify -Pnative $(if $(ONLY),-Dtest='$(ONLY)' -Dsurefire.failIfNoSpecifiedTests=false)

clean: ## removes what was built; the demo's data in .demo stays
	$(MVN) -q clean
