package org.ticketdistribution.store;

/** How the history tells of what is in the tables, as SQL, so that one ticket and a whole upload are told alike. */
final class HistorySql {

    /** Of `a`, an analysis; null without one. */
    static final String ANALYSIS = """
            case when a.id is not null then jsonb_build_object('category', a.category, 'sentiment', a.sentiment,
                'priority', a.priority, 'language', a.language, 'summary', a.summary, 'source', a.source,
                'model', a.model, 'confidence', a.confidence, 'needs_review', a.needs_review or t.location_review,
                'analyzed_at', a.created_at, 'run_id', a.run_id) end""";

    /** Of `g`, an assignment, with its manager `m` and office `b`; null without one. */
    static final String ASSIGNMENT = """
            case when g.id is not null then jsonb_build_object('manager_id', g.manager_id, 'manager_name', m.name,
                'business_unit_id', g.business_unit_id, 'business_unit_name', b.name, 'reason', g.reason,
                'source', case when g.automatic then 'routing' else 'manual' end, 'assigned_by', g.assigned_by,
                'overrides', to_jsonb(string_to_array(g.overrides, ',')), 'assigned_at', g.assigned_at, 'run_id', g.run_id) end""";

    /** `t` with all that belongs to it, as `a`, `g`, `m`, `b`. */
    static final String TICKET_WITH_ALL = """
            tickets t left join ai_analyses a on a.ticket_id = t.id left join assignments g on g.ticket_id = t.id
                left join managers m on m.id = g.manager_id left join business_units b on b.id = g.business_unit_id""";

    private HistorySql() {}

    /**
     * An entry for every ticket that is about to lose its analysis or its assignment.
     *
     * @param who SQL of the actor and the run, comma-separated
     * @param what the label of the event
     * @param tickets SQL of a list of ids
     */
    static String losing(String who, HistoryEvent what, String tickets) {
        return """
                insert into history (ticket_id, actor, run_id, what, before)
                select t.id, %s, '%s', jsonb_build_object('analysis', %s, 'assignment', %s)
                from %s
                where t.id in %s and (a.id is not null or g.id is not null) order by t.id""".formatted(who, what.label(), ANALYSIS, ASSIGNMENT, TICKET_WITH_ALL, tickets);
    }
}
