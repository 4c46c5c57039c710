-- Once a day the watch looks at every household that a report elsewhere woke and nobody answered for: few of very many tasks.
create index task_woken on task (household_id) where code = 'repeat_report' and done_at is null;
