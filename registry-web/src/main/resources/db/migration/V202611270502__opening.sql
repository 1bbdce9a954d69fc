-- The file of an opening: from the first question to the decision and what is done after it.
create sequence opening_case_seq start with 1 increment by 50;

create table opening_case (
    id bigint primary key,
    project_id bigint not null references project (id),
    state varchar(20) not null,
    opened_by varchar(100) not null,
    opened_at timestamp with time zone not null,
    answered_at timestamp with time zone,
    requested_by varchar(100) default '' not null,
    requested_at timestamp with time zone,
    arbitration varchar(4000) default '' not null,
    arbitrated_by varchar(100) default '' not null,
    arbitrated_at timestamp with time zone,
    closed_at timestamp with time zone,
    version bigint not null
);

create index opening_case_project on opening_case (project_id, id);
create index opening_case_state on opening_case (state, requested_at);

create sequence given_answer_seq start with 1 increment by 50;

create table given_answer (
    id bigint primary key,
    case_id bigint not null references opening_case (id),
    question varchar(40) not null,
    answers varchar(400) not null,
    reason varchar(4000) not null,
    given_by varchar(100) not null,
    given_at timestamp with time zone not null,
    unique (case_id, question)
);

create sequence opinion_seq start with 1 increment by 50;

create table opinion (
    id bigint primary key,
    case_id bigint not null references opening_case (id),
    kind varchar(40) not null,
    asked_at timestamp with time zone not null,
    due_on date not null,
    stance varchar(30),
    remark varchar(4000) not null,
    given_by varchar(100) not null,
    given_at timestamp with time zone,
    commit_id varchar(64) not null,
    report_sha256 varchar(64) not null
);

create index opinion_case on opinion (case_id, id);
create index opinion_waiting on opinion (given_at, due_on);

create sequence decision_seq start with 1 increment by 50;

create table decision (
    id bigint primary key,
    case_id bigint not null references opening_case (id),
    project_id bigint not null references project (id),
    outcome varchar(30) not null,
    articles varchar(400) not null,
    withheld varchar(4000) not null,
    reason varchar(4000) not null,
    review_on date,
    decided_by varchar(100) not null,
    decided_at timestamp with time zone not null,
    commit_id varchar(64) not null,
    report_sha256 varchar(64) not null,
    rules_version varchar(40) not null
);

create index decision_project on decision (project_id, id);

create sequence checked_item_seq start with 1 increment by 50;

create table checked_item (
    id bigint primary key,
    case_id bigint not null references opening_case (id),
    item varchar(40) not null,
    remark varchar(1000) not null,
    checked_by varchar(100) not null,
    checked_at timestamp with time zone not null,
    unique (case_id, item)
);

-- The commit that whoever published says is public; compared with the approved one.
alter table project add column public_commit varchar(64) default '' not null;
