create sequence project_seq start with 1 increment by 50;

create table project (
    id bigint primary key,
    slug varchar(80) not null unique,
    name varchar(400) not null,
    summary_fr varchar(1000) not null,
    summary_en varchar(1000) not null,
    organization_id bigint references organization (id),
    license varchar(200) not null,
    status varchar(20) not null,
    public_url varchar(1000) not null,
    published_at timestamp with time zone,
    root_commit varchar(64) not null,
    created_at timestamp with time zone not null,
    verdict varchar(40),
    assessed_at timestamp with time zone,
    blocking_count integer not null,
    reserve_count integer not null,
    advice_count integer not null,
    version bigint not null
);

create index project_name on project (name);
create index project_organization on project (organization_id);
create index project_status on project (status);
