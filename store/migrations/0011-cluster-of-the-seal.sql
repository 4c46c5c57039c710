-- Which cluster counted the transactions of a mark: a dump that is put back elsewhere is counted anew, also when the other
-- counter has run past the old one. '' for marks from before this column; their signatures were made without it.
alter table audit_checkpoint add column cluster text not null default '';
alter table audit_checkpoint alter column cluster drop default;
