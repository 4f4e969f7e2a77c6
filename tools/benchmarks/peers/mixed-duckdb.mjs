// The same import file loaded into DuckDB and the ripple figures recomputed in SQL, all threads of the machine.
import { createRequire } from 'node:module';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { installedIn, Peer } from './peer.mjs';

const require = createRequire(join(installedIn(), 'package.json'));
const { DuckDBInstance, version } = require('@duckdb/node-api');
const [eventsFile, databaseFile] = process.argv.slice(2);
for (const file of [databaseFile, `${databaseFile}.wal`]) rmSync(file, { force: true });
const peer = new Peer(version());
const connection = await (await DuckDBInstance.create(databaseFile)).connect();

await peer.part('load', () =>
  connection.run(`
  create table event as select id, type, time::timestamp as happened, data
  from read_json('${eventsFile.replaceAll("'", "''")}', format = 'newline_delimited',
    columns = { id: 'varchar', type: 'varchar', time: 'varchar', data: 'json' });
  checkpoint`),
);

await peer.part('ties', () =>
  connection.run(`
  create table acknowledgement as
  select row_number() over (order by happened, id) as place, data->>'inspirerId' as inspirer, data->>'inspiredId' as inspired
  from event where type = 'org.golden-thread.import.InspirationAcknowledged.v1';
  delete from acknowledgement where inspirer = inspired;
  create table tie as select inspirer, inspired, min(place) as place from acknowledgement group by all`),
);

await peer.part('forest', () =>
  connection.run(`
  create table forest as
  with named as (
    select inspirer as person, place, null as parent from acknowledgement
    union all select inspired, place, inspirer from acknowledgement
  )
  select person, arg_min(struct_pack(parent := parent), place).parent as parent from named group by person`),
);

await peer.part('sizes', () =>
  connection.run(`
  create table above as
  with recursive step as (
    select person, person as ancestor, 0 as distance from forest
    union all
    select step.person, forest.parent, distance + 1 from step join forest on forest.person = step.ancestor where forest.parent is not null
  ) select * from step;
  create table tree as
  with subtree as (select ancestor as person, count(*)::hugeint as size from above group by ancestor),
       root as (select above.person, ancestor as root from above join forest on forest.person = above.ancestor where forest.parent is null)
  select root, count(*)::hugeint as n, sum(size) as s1, sum(size * size) as s2 from root join subtree using (person) group by root`),
);

await peer.part('mixing', () =>
  connection.run(`
  create table agency as
  select data->>'personId' as person, arg_min(data->>'agencyId', struct_pack(happened, id)) as agency
  from event where type = 'org.golden-thread.import.PersonRegistered.v1' group by person;
  create table mixing as
  select a.agency as from_agency, b.agency as to_agency, count(*) as ties
  from tie join agency a on a.person = inspirer join agency b on b.person = inspired
  where a.agency is not null and b.agency is not null group by all`),
);

const answer = await peer.part('answer', () =>
  connection.runAndReadAll(`
  with measured as (select *, n * (s1 - n) - (s2 - n * n) as wiener from tree),
       margin as (select sum(ties)::double as all_ties, sum(ties) filter (from_agency = to_agency)::double as internal from mixing),
       outward as (select from_agency as agency, sum(ties)::double as ties from mixing group by 1),
       inward as (select to_agency as agency, sum(ties)::double as ties from mixing group by 1),
       expected as (select sum(o.ties * i.ties) as products from outward o join inward i using (agency))
  select (select count(*) from event)::double as events,
         (select count(*) from tie)::double as distinct_ties,
         (select count(*) from forest)::double as persons_in_ripple,
         (select sum(n - 1) from tree)::double as tree_edges,
         (select max(n) from tree)::double as largest_tree,
         (select max(2 * wiener::double / (n * (n - 1))) from measured where n = (select max(n) from tree)) as structural_virality_of_largest,
         (select sum(2 * wiener)::double / sum(n * (n - 1))::double from measured) as structural_virality_pair_weighted,
         1 - internal / all_ties as external_share,
         (internal / all_ties - products / all_ties / all_ties) / (1 - products / all_ties / all_ties) as assortativity
  from margin, expected`),
);

const { events, ...figures } = answer.getRowObjects()[0];
peer.report({ ...figures, events });
