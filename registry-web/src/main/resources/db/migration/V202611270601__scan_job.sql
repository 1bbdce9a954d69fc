-- Scans that this registry runs itself. The first table is that of db-scheduler, which shares the work among processes.
create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures int,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_execution on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

create table scan_job (
    id varchar(36) primary key,
    project_id bigint not null references project (id),
    repository varchar(1000) not null,
    state varchar(20) not null,
    asked_by varchar(200) not null,
    asked_at timestamp with time zone not null,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    worker varchar(200) not null,
    attempts integer not null,
    failure varchar(100) not null,
    detail varchar(1000) not null,
    version bigint not null
);

create index scan_job_state on scan_job (state, asked_at);
create index scan_job_project on scan_job (project_id, asked_at);

-- The job whose report it is; a job brings one report, however often it is begun.
alter table submission add column job_id varchar(36) unique;
