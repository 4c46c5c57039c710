-- A "no" about danger is only a no when the person itself said so, out of the hearing of the others: from a small child, who
-- cares for it. Where nobody recorded whether it was alone, that is not known.
alter table danger_sign add column alone text check (alone in ('yes', 'no'));
-- Told in a talk about this small child by who cares for it and is known not to use violence.
alter table danger_sign add column carer boolean not null default false;
