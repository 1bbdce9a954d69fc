-- What an organisation is, and where others list it.
alter table organization add column kind varchar(20) default 'SERVICE' not null;
alter table organization add column siren varchar(9) default '' not null;
alter table organization add column siret varchar(14) default '' not null;
alter table organization add column directory_id varchar(36) default '' not null;
alter table organization add column version bigint default 0 not null;
