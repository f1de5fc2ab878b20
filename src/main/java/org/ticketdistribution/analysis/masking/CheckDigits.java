package org.ticketdistribution.analysis.masking;

/** The formulas by which numbers vouch for themselves. All take plain digits, and letters where IBANs have them. */
final class CheckDigits {

    private static final int IIN_LENGTH = 12;
    private static final int[] IIN_FIRST_WEIGHTS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] IIN_SECOND_WEIGHTS = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

    /** ISO 13616: two letters, two check digits, at most 30 characters; the shortest in use, Norway's, has 15 in all. */
    private static final int SHORTEST_IBAN = 15;

    private static final int LONGEST_IBAN = 34;

    private CheckDigits() {}

    /**
     * Whether 12 digits are an IIN or BIN of Kazakhstan. The last digit is the sum of the others times 1 … 11, modulo
     * 11; where that gives 10, once more with the weights 3 … 11, 1, 2; where it gives 10 again, the number is not
     * issued (rules for forming identification numbers, by the law of 12 January 2007 on national registers of
     * identification numbers).
     */
    static boolean isIin(String digits) {
        if (digits.length() != IIN_LENGTH) {
            return false;
        }
        var check = weighted(digits, IIN_FIRST_WEIGHTS);
        if (check == 10) {
            check = weighted(digits, IIN_SECOND_WEIGHTS);
        }
        return check == digits.charAt(IIN_LENGTH - 1) - '0';
    }

    private static int weighted(String digits, int[] weights) {
        var sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum % 11;
    }

    /** Luhn's formula (ISO/IEC 7812-1, annex B), over any number of digits; false for none. */
    static boolean isLuhn(String digits) {
        var sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return !digits.isEmpty() && sum % 10 == 0;
    }

    /**
     * ISO 13616 with ISO 7064 mod 97-10: the first four characters go to the end, letters become 10 … 35, the number
     * modulo 97 is 1. Takes capital Latin letters and digits without blanks.
     */
    static boolean isIban(String characters) {
        if (characters.length() < SHORTEST_IBAN || characters.length() > LONGEST_IBAN) {
            return false;
        }
        var remainder = 0;
        for (int i = 0; i < characters.length(); i++) {
            var value = Character.getNumericValue(characters.charAt((i + 4) % characters.length()));
            if (value < 0 || value > 35) {
                return false;
            }
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder == 1;
    }
}
