create sequence audit_entry_seq start with 1 increment by 50;

create table audit_entry (
    id bigint primary key,
    happened_at timestamp with time zone not null,
    actor varchar(200) not null,
    act varchar(200) not null,
    subject varchar(500) not null
);
