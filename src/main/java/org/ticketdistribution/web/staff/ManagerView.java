package org.ticketdistribution.web.staff;

import io.quarkus.qute.TemplateData;

/**
 * A manager's own page.
 *
 * @param saved whether what was typed has just been stored
 */
@TemplateData
public record ManagerView(ManagerLine manager, AvailabilityForm.Shown form, AbsenceView absence, boolean saved) {}
