create table submission (
    id varchar(36) primary key,
    wanted_project varchar(80) not null,
    sha256 varchar(64) not null,
    size_bytes bigint not null,
    key_id bigint not null,
    key_name varchar(100) not null,
    key_project varchar(80),
    received_at timestamp with time zone not null,
    state varchar(20) not null,
    project_slug varchar(80) not null,
    reasons varchar(20000) not null,
    finished_at timestamp with time zone,
    version bigint not null,
    unique (wanted_project, sha256)
);

create index submission_state on submission (state, received_at);
