-- The degree of openness that people chose for a project; null where the repository is to say it.
alter table project add column openness varchar(1);

-- The degree that a report was judged for and who chose it, and the one that its answers weigh for now; null where no
-- degree counted, and for reports from before this was kept.
alter table assessment add column scanned_for varchar(1);
alter table assessment add column openness_source varchar(20);
alter table assessment add column weighed_for varchar(1);
