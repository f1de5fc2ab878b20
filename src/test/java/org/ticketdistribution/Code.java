package org.ticketdistribution;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/** The compiled code that the tests of its structure look at. */
final class Code {

    static final String ROOT = "org.ticketdistribution";

    /** Without the tests: a rule's own class would break the rule. */
    static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static final JavaClasses MAIN_AND_TESTS = new ClassFileImporter().importPackages(ROOT);

    private Code() {}

    /** The package of a room with all beneath it, as ArchUnit writes it. */
    static String room(String name) {
        return ROOT + "." + name + "..";
    }

    /** Fails with the rule's sentence and each place that breaks it. A room without classes breaks nothing. */
    static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(MAIN);
    }
}
