-- Whether a report was made by a scan that this registry ran, or was sent by a program that may have made it from anything.
alter table assessment add column origin varchar(20) default 'UPLOADED' not null;
