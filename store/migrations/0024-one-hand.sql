-- Who made an account, and who set its roles last: they and that account are one hand, never two people (app.one_hand). Of
-- accounts from before this was kept, and of those a region is founded with, nobody here is the maker.
alter table user_account add column made_by uuid;
alter table user_account add column roles_by uuid;
alter table user_account add column roles_at timestamptz;
alter table user_account add check ((roles_by is null) = (roles_at is null));
-- The password is still the one that somebody else chose: first of all the holder takes one of their own.
alter table user_account add column first_password boolean not null default false;
-- It answers one column more; what is applied after every migration makes it anew.
drop function if exists app.enter(bytea, timestamptz, interval, interval, uuid, boolean);
