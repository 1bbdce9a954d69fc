create sequence account_seq start with 1 increment by 50;

create table account (
    id bigint primary key,
    login varchar(100) not null unique,
    password_hash varchar(200) not null,
    administrator boolean not null,
    created_at timestamp with time zone not null,
    version bigint not null
);

create sequence api_key_seq start with 1 increment by 50;

create table api_key (
    id bigint primary key,
    name varchar(100) not null,
    token_hash varchar(64) not null unique,
    project_slug varchar(80),
    created_by varchar(100) not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    version bigint not null
);
