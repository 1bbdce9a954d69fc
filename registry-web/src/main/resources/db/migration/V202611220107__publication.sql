create sequence made_bundle_seq start with 1 increment by 50;

create table made_bundle (
    id bigint primary key,
    sequence_number bigint not null unique,
    made_at timestamp with time zone not null,
    made_by varchar(200) not null,
    sha256 varchar(64) not null,
    projects integer not null
);
