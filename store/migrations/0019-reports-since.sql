-- The round that looks for red without a decision asks which files got a report since the round before it: reports of a file can
-- be a danger sign by themselves (domain/safety/earlier-reports.ts).
create index on report (region_id, created_at);
