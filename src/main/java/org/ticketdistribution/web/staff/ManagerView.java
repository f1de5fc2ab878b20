package org.ticketdistribution.web.staff;

/**
 * A manager's own page.
 *
 * @param saved whether what was typed has just been stored
 */
public record ManagerView(ManagerLine manager, AvailabilityForm.Shown form, AbsenceView absence, boolean saved) {}
