package org.ticketdistribution.insight.question;

/** What a phrase of the tables can be. */
enum Sense {
    /** Tickets are grouped by it. */
    DIMENSION,
    /** The same in the singular: beside a name it only says what kind of name that is. */
    ONE,
    /** A grouping that there is not, with the one nearest to it. */
    LIKE,
    VALUE,
    /** A range of priorities. */
    PRIORITY,
    MEASURE,
    CHART,
    SORT,
    TOP,
    PERIOD,
    /** The dimension after it is what the chart is grouped by. */
    BY,
    /** The dimension after it breaks the groups down. */
    SPLIT,
    AND,
    /** The dimension after it is what the tickets are about: «жалобы на менеджеров». */
    ABOUT,
    /** The value after it is not wanted. */
    NOT,
    /** by, split or not, said after the word that it is about, as Kazakh does. */
    AFTER,
    NUMBER,
    MONTH,
    WEEKDAY,
    /** Something that the service does not know or does not do. */
    OUTSIDE,
    /** Says nothing. */
    FILLER
}
