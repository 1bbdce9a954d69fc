create sequence organization_seq start with 1 increment by 50;

create table organization (
    id bigint primary key,
    slug varchar(80) not null unique,
    name_fr varchar(200) not null,
    name_en varchar(200) not null,
    parent_id bigint references organization (id)
);
