What 0.1.0 says to the database, as an old replica goes on saying it during an upgrade.

---- works
-- looks at runs
select r.id, r.kind, r.state, r.stage, r.created_at, r.started_at, r.finished_at, r.tickets_loaded,
    case when r.finished_at is not null then r.tickets_analyzed
        else (select count(*)::int from ai_analyses a where a.run_id = r.id) end as tickets_analyzed,
    case when r.finished_at is not null then r.tickets_assigned
        else (select count(*)::int from assignments a where a.run_id = r.id) end as tickets_assigned, r.failure
from runs r where r.id = $1
-- queues a run of an upload
insert into runs (kind, upload_id) values ('upload', $1)
-- queues a run of a process request
insert into runs (kind) values ('process') returning id
-- takes tickets for it
insert into run_tickets (run_id, ticket_id)
select $1, t.id from tickets t
where (t.geocode_status = 'pending' or not exists (select from ai_analyses a where a.ticket_id = t.id)
        or not exists (select from assignments a where a.ticket_id = t.id))
    and not exists (select from run_tickets m where m.ticket_id = t.id and m.active)
order by t.id on conflict (ticket_id) where active do nothing
-- begins an upload
insert into staged_uploads (upload_id, business_units_file, managers_file, tickets_file) values ($1, $2, $3, $4)
-- stages offices
insert into staged_business_units (upload_id, line, name, name_key, address)
select $1, * from unnest($2::int[], $3::text[], $4::text[], $5::text[])
-- stages tickets
insert into staged_tickets (upload_id, line, client_guid, gender, birth_date, description, attachment_key,
    attachment_name, attachment_stem, segment, country, region, city, street, house)
select $1, * from unnest($2::int[], $3::uuid[], $4::text[], $5::date[], $6::text[], $7::text[], $8::text[], $9::text[],
    $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[])
-- merges offices
insert into business_units as stored (name, name_key, address)
select name, name_key, address from staged_business_units where upload_id = $1
on conflict (name_key) do update set name = excluded.name, address = excluded.address,
    latitude = case when stored.address = excluded.address then stored.latitude end,
    longitude = case when stored.address = excluded.address then stored.longitude end,
    precision = case when stored.address = excluded.address then stored.precision end,
    geocode_status = case when stored.address = excluded.address then stored.geocode_status else 'pending' end
-- stores analyses
insert into ai_analyses (run_id, ticket_id, revision, category, sentiment, priority, language, summary, source, model,
    confidence, needs_review)
select $1::bigint, * from unnest($2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::int[], $7::text[], $8::text[],
    $9::text[], $10::text[], $11::float8[], $12::boolean[])
on conflict (ticket_id) do nothing
-- stores a place
update business_units set latitude = $2, longitude = $3, precision = $4, geocode_status = $5
where id = $1 and address = $6
-- reserves a slot of the geocoder
insert into geocoder_slots as slot (endpoint, next_free_at)
values ($1, clock_timestamp() + $2::bigint * interval '1 millisecond')
on conflict (endpoint) do update set next_free_at =
    greatest(slot.next_free_at, clock_timestamp()) + $2::bigint * interval '1 millisecond'
-- keeps an answer of the geocoder
insert into geocode_cache (question, answer, expires_at) values ($1, $2, $3)
on conflict (question) do update set answer = excluded.answer, asked_at = now(), expires_at = excluded.expires_at
-- enters a stage
update runs set stage = $2 where id = $1

---- refused
-- claims a run
update runs set state = 'running', owner = $1, started_at = coalesce(started_at, now()),
    lease_until = now() + $2 * interval '1 millisecond'
where id = (select id from runs where state = 'queued' or (state = 'running' and lease_until < now())
    order by id for update skip locked limit 1)
returning id
-- gives a sign of life
update runs set lease_until = now() + $2 * interval '1 millisecond' where owner = $1 and state = 'running'
-- hands a run back
update runs set state = 'queued', owner = null, lease_until = null where id = $1 and owner = $2 and state = 'running'
-- ends a run
update runs set state = $2, failure = $3, finished_at = now(), owner = null, lease_until = null
where id = $1 and finished_at is null
