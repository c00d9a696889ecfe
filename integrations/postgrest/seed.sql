-- An example to be replaced by your own: everything in it is 示例. Run it again after a change; a row is told by the id in its document.
begin;

insert into linli.orgs (doc) values
  ('{"type": "org", "id": "point-1", "kind": "committee", "name": "示例接待点"}'),
  ('{"type": "org", "id": "repairs", "kind": "enterprise", "name": "示例维修队"}'),
  ('{"type": "org", "id": "mediators", "kind": "social", "name": "示例调解室"}')
  on conflict (id) do update set doc = excluded.doc;

insert into linli.places (doc) values
  ('{"type": "place", "id": "shili", "kind": "community", "name": "示例社区"}'),
  ('{"type": "place", "id": "garden", "kind": "compound", "name": "示例花园", "pinyin": "shili huayuan", "parent": "place/shili", "buildings": 2}'),
  ('{"type": "place", "id": "garden-1", "kind": "building", "name": "1 幢", "parent": "place/garden", "units": ["1", "2"]}'),
  ('{"type": "place", "id": "garden-2", "kind": "building", "name": "2 幢", "parent": "place/garden", "units": ["1", "2", "3"]}'),
  ('{"type": "place", "id": "shili-point", "kind": "reception", "name": "示例接待点", "parent": "place/shili", "operator": "org/point-1", "serves": ["place/shili"]}')
  on conflict (id) do update set doc = excluded.doc;

insert into linli.categories (doc) values
  ('{"type": "category", "id": "leak", "code": "leak", "name": "屋面漏水", "group": "basic", "aisle": {"name": "房屋与屋面"}, "appliesTo": ["request"], "evidence": "pair", "limits": {"acceptWd": 1, "handleWd": 5, "visitWd": 3}}'),
  ('{"type": "category", "id": "neighbours", "code": "neighbours", "name": "邻里纠纷", "group": "dispute", "aisle": {"name": "邻里"}, "appliesTo": ["dispute"]}'),
  ('{"type": "category", "id": "wish", "code": "wish", "name": "愿望", "group": "other", "aisle": {"name": "心愿与点子"}, "appliesTo": ["proposal"]}')
  on conflict (id) do update set doc = excluded.doc;

insert into linli.events (doc) values
  ('{"type": "event", "id": "tea", "kind": "solar-term", "name": "示例茶会", "state": "scheduled", "start": "2099-11-18T14:00:00+08:00", "end": "2099-11-18T16:00:00+08:00", "roles": [{"role": "host", "name": "示例社区"}], "place": "place/garden", "signup": {}, "capacity": 20}')
  on conflict (id) do update set doc = excluded.doc;

-- Who is first asked where no reception point serves the place.
update linli_private.office set front_desk = 'org/point-1';

commit;
