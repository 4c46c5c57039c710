-- A report again is answered, not ticked off: what each who was woken found, and why. Its readers are those of the task: who
-- was asked and who directs (store/security.sql).
alter table task add column answer text check (answer in ('not_the_same', 'no_reason_to_reopen', 'looked_at'));
alter table task add column answer_reason text;
alter table task add check (answer is null or (done_at is not null and length(trim(answer_reason)) > 0));
-- Why what somebody was there for ended; null on older rows and where it was handed on.
alter table network_task add column ended_reason text;
