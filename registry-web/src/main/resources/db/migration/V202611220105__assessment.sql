create sequence assessment_seq start with 1 increment by 50;

create table assessment (
    id bigint primary key,
    project_id bigint not null references project (id),
    verdict varchar(40) not null,
    root_commit varchar(64) not null,
    commit_id varchar(64) not null,
    git_ref varchar(400) not null,
    published_refs varchar(400) not null,
    uncommitted integer not null,
    policy_id varchar(200) not null,
    policy_version varchar(200) not null,
    policy_digest varchar(64) not null,
    judged_on date not null,
    tool varchar(400) not null,
    scanned_at timestamp with time zone not null,
    accepted_at timestamp with time zone not null,
    accepted_from varchar(200) not null,
    raw_sha256 varchar(64) not null,
    files integer not null,
    files_read integer not null,
    commits integer not null,
    new_count integer not null,
    resolved_count integer not null,
    reopened_count integer not null
);

create index assessment_project on assessment (project_id, id);

create sequence criterion_answer_seq start with 1 increment by 50;

create table criterion_answer (
    id bigint primary key,
    assessment_id bigint not null references assessment (id),
    rank integer not null,
    criterion varchar(200) not null,
    mode varchar(20) not null,
    outcome varchar(20) not null,
    effect varchar(40) not null,
    title_fr varchar(1000) not null,
    title_en varchar(1000) not null,
    why_fr varchar(10000) not null,
    why_en varchar(10000) not null,
    fix_fr varchar(10000) not null,
    fix_en varchar(10000) not null,
    basis_kind varchar(20) not null,
    basis_json varchar(20000) not null
);

create index criterion_answer_assessment on criterion_answer (assessment_id, rank);

create sequence tracked_finding_seq start with 1 increment by 50;

create table tracked_finding (
    id bigint primary key,
    project_id bigint not null references project (id),
    criterion varchar(200) not null,
    fingerprint varchar(64) not null,
    outcome varchar(20) not null,
    effect varchar(40) not null,
    confidence varchar(20) not null,
    carrier varchar(20) not null,
    place varchar(1000) not null,
    line integer not null,
    message_fr varchar(10000) not null,
    message_en varchar(10000) not null,
    waived_by integer,
    first_seen_at timestamp with time zone not null,
    last_seen_at timestamp with time zone not null,
    last_seen_in bigint not null references assessment (id),
    resolved_at timestamp with time zone,
    reopened_at timestamp with time zone,
    unique (project_id, criterion, fingerprint)
);

create sequence noted_waiver_seq start with 1 increment by 50;

create table noted_waiver (
    id bigint primary key,
    assessment_id bigint not null references assessment (id),
    criterion varchar(200) not null,
    target varchar(1000) not null,
    reason varchar(40) not null,
    remark varchar(10000) not null,
    author varchar(400) not null,
    expires date not null,
    line integer not null,
    status varchar(20) not null
);

create index noted_waiver_assessment on noted_waiver (assessment_id);

create sequence coverage_gap_seq start with 1 increment by 50;

create table coverage_gap (
    id bigint primary key,
    assessment_id bigint not null references assessment (id),
    place varchar(1000) not null,
    reason varchar(40) not null
);

create index coverage_gap_assessment on coverage_gap (assessment_id);
