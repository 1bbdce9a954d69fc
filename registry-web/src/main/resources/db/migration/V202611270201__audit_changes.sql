-- What an act changed: a JSON object from field to its values before and after; empty where nothing had a value before.
alter table audit_entry add column changes varchar(100000) default '' not null;
