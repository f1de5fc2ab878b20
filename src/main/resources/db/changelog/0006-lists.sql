--liquibase formatted sql

--changeset ticket-distribution:0006-lists
-- What a list is ordered by beside the id, so that its first page is read from an index whatever else is stored.
create index tickets_by_creation on tickets (created_at, id);
create index ai_analyses_by_priority on ai_analyses (priority, ticket_id);
create index assignments_by_moment on assignments (assigned_at, ticket_id);
-- What waits for a person: few among many.
create index ai_analyses_unsure on ai_analyses (ticket_id, priority) where needs_review;
create index tickets_unsure on tickets (id) where location_review;
create index ai_analyses_stood_in on ai_analyses (ticket_id, priority) where fallback and not accepted;
create index decisions_nobody on decisions (ticket_id) where unassigned_code is not null;
