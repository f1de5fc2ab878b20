package org.ticketdistribution.analysis.masking;

/**
 * What a piece of personal data is. The order is precedence: where two kinds claim the same letters the earlier one
 * names the whole.
 */
public enum Kind {
    /** Words that look like a placeholder but were typed by the client; hidden so that they cannot be taken for one. */
    LOOKALIKE("ТЕКСТ", "ТЕКСТ\\p{L}{0,2}+", "текст"),
    EMAIL("ПОЧТА", "ПОЧТ\\p{L}{1,2}+|E-?MAIL", "электронная почта"),
    /** An account in a messenger or a social network, or a link to it. */
    HANDLE("НИК", "НИК\\p{L}{0,2}+", "профиль"),
    IBAN("IBAN", "IBAN\\p{L}{0,2}+", "банковский счёт"),
    /** The 12 digits of a person (ИИН, ЖСН) or an organisation (БИН, БСН). */
    IIN("ИИН", "ИИН\\p{L}{0,2}+|IIN", "ИИН"),
    CARD("КАРТА", "КАРТ\\p{L}{1,2}+|CARD", "карта"),
    PHONE("ТЕЛЕФОН", "ТЕЛЕФОН\\p{L}{0,2}+|PHONE", "номер телефона"),
    /** Number of an identity card, a passport, a driving licence. */
    DOCUMENT("ДОКУМЕНТ", "ДОКУМЕНТ\\p{L}{0,2}+|DOCUMENT", "документ"),
    CONTRACT("ДОГОВОР", "ДОГОВОР\\p{L}{0,2}+|CONTRACT", "договор"),
    /** Number of an account that is no IBAN, or a client's code. */
    ACCOUNT("СЧЕТ", "СЧ[ЕЁ]Т\\p{L}{0,2}+|ACCOUNT", "счёт"),
    BIRTH_DATE("ДАТА_РОЖДЕНИЯ", "ДАТ\\p{L}{1,2}+\\\\?[_ ]РОЖДЕНИЯ|BIRTH_DATE", "дата рождения"),
    ADDRESS("АДРЕС", "АДРЕС\\p{L}{0,2}+|ADDRESS", "адрес"),
    NAME("ИМЯ", "ИМ(?:Я|ЕНИ|ЕНЕМ)|NAME", "клиент");

    private final String label;
    private final String spellings;
    private final String neutral;

    Kind(String label, String spellings, String neutral) {
        this.label = label;
        this.spellings = spellings;
        this.neutral = neutral;
    }

    /** The word within the placeholder, Russian like the summaries that are asked for. */
    public String label() {
        return label;
    }

    /** The label as models bend it: other case endings, the English word. A regular expression. */
    String spellings() {
        return spellings;
    }

    /** What stands in an answer for a placeholder that no value belongs to. */
    String neutral() {
        return neutral;
    }
}
