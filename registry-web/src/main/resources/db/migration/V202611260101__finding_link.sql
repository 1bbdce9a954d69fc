-- The same value in several repositories has one hash, under a key of this installation; it never leaves the registry.
alter table tracked_finding add column link_hash varchar(64);

create index tracked_finding_link on tracked_finding (link_hash);
