package org.ticketdistribution.analysis.masking;

import java.util.List;

/**
 * Takes personal data out of a text: numbers of people, telephones, cards, accounts, contracts and documents, addresses,
 * birth dates, names where the text says that they are names. Finds by rules, without network and without a model, in
 * time proportional to the length of the text. What it does not find is written down in docs/privacy.md.
 */
public final class Masking {

    private static final List<Finder> FINDERS = List.of(
            Placeholder::findLookalikes,
            new EmailFinder(),
            new HandleFinder(),
            new IbanFinder(),
            new IinFinder(),
            new CardFinder(),
            new PhoneFinder(),
            new DocumentFinder(),
            new ContractFinder(),
            new AccountFinder(),
            new BirthDateFinder(),
            new AddressFinder(),
            new IntroductionFinder(),
            new SalutationFinder(),
            new SignatureFinder(),
            new FullNameFinder());

    private Masking() {}

    /** The text with typed placeholders for the personal data that was found in it; an empty text stays empty. */
    public static Masked mask(String text) {
        var values = new Values();
        var masked = new StringBuilder(text.length());
        var from = 0;
        for (var span : find(text)) {
            masked.append(text, from, span.start())
                    .append(values.placeholder(span.kind(), text.substring(span.start(), span.end())));
            from = span.end();
        }
        return new Masked(masked.append(text, from, text.length()).toString(), values);
    }

    /** What was found, without overlaps, in the order of the text. */
    static List<Span> find(CharSequence text) {
        var reading = Reading.of(text);
        var found = new Spans();
        for (var finder : FINDERS) {
            finder.find(reading, found);
        }
        return found.settled();
    }
}
