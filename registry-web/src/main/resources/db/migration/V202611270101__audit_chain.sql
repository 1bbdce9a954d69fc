-- Each act is chained to the one before it. Acts that were recorded earlier get their place at the first new act.
alter table audit_entry add column position bigint;
alter table audit_entry add column hash varchar(64);
create unique index audit_entry_position on audit_entry (position);

-- One row: how many acts are chained, and the hash of the last one. Whoever appends locks it.
create table audit_head (
    id bigint primary key,
    entries bigint not null,
    hash varchar(64) not null
);
insert into audit_head (id, entries, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
