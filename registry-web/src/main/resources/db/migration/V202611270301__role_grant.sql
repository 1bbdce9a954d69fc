-- What a person may do, and where: an organisation and all below it, or everywhere where none is named.
create sequence role_grant_seq start with 1 increment by 50;

create table role_grant (
    id bigint primary key,
    account_id bigint not null references account (id),
    role varchar(40) not null,
    organization_id bigint references organization (id),
    granted_by varchar(200) not null,
    granted_at timestamp with time zone not null
);

create index role_grant_account on role_grant (account_id);

insert into role_grant (id, account_id, role, granted_by, granted_at)
    select -2 * id, id, 'READER', 'limpide', created_at from account where not administrator;
insert into role_grant (id, account_id, role, granted_by, granted_at)
    select -2 * id - 1, id, 'ADMINISTRATOR', 'limpide', created_at from account where administrator;
alter table account drop column administrator;

alter table account add column display_name varchar(200) default '' not null;
alter table account add column email varchar(320) default '' not null;
alter table account add column disabled_at timestamp with time zone;
