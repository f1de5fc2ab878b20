package org.ticketdistribution.model;

/** How urgent a ticket is: a whole number from 1 to 10, 10 is the most urgent. */
public final class Priority {

    public static final int LOWEST = 1;
    public static final int HIGHEST = 10;

    private Priority() {}

    public static boolean isValid(int priority) {
        return priority >= LOWEST && priority <= HIGHEST;
    }

    /**
     * The number itself.
     *
     * @throws IllegalArgumentException outside 1 to 10
     */
    public static int check(int priority) {
        if (!isValid(priority)) {
            throw new IllegalArgumentException(
                    "priority=" + priority + " is not a whole number from " + LOWEST + " to " + HIGHEST);
        }
        return priority;
    }
}
