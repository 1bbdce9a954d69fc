-- The life of a project in steps takes the place of its status.
alter table project add column stage varchar(20) default 'INVENTORIED' not null;
update project set stage = 'ASSESSED' where verdict is not null;
update project set stage = 'PUBLISHED' where status = 'PUBLISHED';
alter table project add column stage_since timestamp with time zone;
update project set stage_since = coalesce(published_at, created_at);
alter table project alter column stage_since set not null;
drop index project_status;
alter table project drop column status;
create index project_stage on project (stage);
create index project_published on project (published_at);

-- Who does what, and what is planned.
alter table project add column opening_path varchar(30);
alter table project add column access_level varchar(30);
alter table project add column support_team varchar(400) default '' not null;
alter table project add column lead_login varchar(100) default '' not null;
create index project_lead on project (lead_login);

create table project_repository (
    project_id bigint not null references project (id),
    rank integer not null,
    url varchar(1000) not null,
    primary key (project_id, rank)
);

create table project_contact (
    project_id bigint not null references project (id),
    duty varchar(30) not null,
    name varchar(200) not null,
    email varchar(320) not null,
    primary key (project_id, duty)
);
