import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCsv, writeCsv } from '../../src/domain/csv.ts';
import { feltAt } from '../../src/domain/disturbances.ts';
import { spanOf } from '../../src/domain/edtf.ts';
import { defaultPhases, dyeOf, lateBy, phasesDone, phaseSteps } from '../../src/domain/phases.ts';
import type { Project, Stage } from '../../src/domain/project.ts';
import { sumOf } from '../../src/domain/rollup.ts';
import type { Work } from '../../src/domain/work.ts';

describe('a vague date as first and last day', () => {
  const spans: [edtf: string | undefined, from: string | undefined, to?: string][] = [
    ['2023', '2023-01-01', '2023-12-31'], ['2023-02', '2023-02-01', '2023-02-28'], ['2024-02', '2024-02-01', '2024-02-29'], ['2023-11-02', '2023-11-02', '2023-11-02'],
    ['2023-10-10/2023-10-11', '2023-10-10', '2023-10-11'], ['2023-09/2023-11', '2023-09-01', '2023-11-30'], ['2023-11-13T08:00:00+08:00', '2023-11-13', '2023-11-13'],
    ['2023-11-13T23:00:00Z', '2023-11-14', '2023-11-14'], ['2023-13', undefined], ['2023-02-30', undefined], ['', undefined], [undefined, undefined], ['2023-11/2023-09', undefined], ['2023-11-13Tnoon', undefined],
  ];
  for (const [edtf, from, to] of spans) it(String(edtf), () => assert.deepEqual(spanOf(edtf), from && { from, to }));
});

describe('planned against actual', () => {
  const today = '2023-11-10';
  const state = 'constructing';
  const rows: [what: string, stage: Stage, late: number | undefined][] = [
    ['ended as planned', { state, plannedEnd: '2023-10', end: '2023-10-31' }, undefined],
    ['ended late', { state, plannedEnd: '2023-10-20', end: '2023-10-23' }, 3],
    ['should have ended', { state, plannedEnd: '2023-11-07', start: '2023-08-01' }, 3],
    ['ends this month', { state, plannedEnd: '2023-11', start: '2023-08-01' }, undefined],
    ['began late', { state, plannedStart: '2023-10', start: '2023-11-03' }, 3],
    ['began in the month it was meant to', { state, plannedStart: '2023-10', start: '2023-10-30' }, undefined],
    ['began early', { state, plannedStart: '2023-08-08', start: '2023-08-02' }, -6],
    ['should have begun', { state, plannedStart: '2023-11-01' }, 9],
    ['not yet', { state, plannedStart: '2023-12' }, undefined],
    ['nothing told', { state }, undefined],
    ['a plan nobody can read', { state, plannedEnd: 'soon', start: '2023-08-01' }, undefined],
  ];
  for (const [what, stage, late] of rows) it(what, () => assert.equal(lateBy(stage, today), late));
});

describe('steps of a project', () => {
  const project = (state: Project['state'], stages?: Stage[]): Project => ({ type: 'project', id: 'p', kind: 'renovation', name: 'p', state, places: [], ...(stages && { stages }) });
  const states: [state: Project['state'], done: number | undefined, dye: string][] = [
    ['surveyed', 0, 'ahead'], ['planned', 1, 'ahead'], ['designing', 2, 'ahead'], ['consenting', 3, 'ahead'], ['procuring', 4, 'ahead'], ['constructing', 5, 'doing'], ['inspecting', 6, 'doing'],
    ['rectifying', 6, 'doing'], ['handedOver', 7, 'done'], ['maintained', 9, 'done'], ['paused', 5, 'doing'], ['cancelled', undefined, 'ahead'], ['unknown', undefined, 'ahead'],
  ];
  for (const [state, done, dye] of states) it(state, () => assert.deepEqual([phasesDone(defaultPhases, project(state)), dyeOf(project(state))], [done, dye]));

  it('a pause stands where it fell', () => {
    assert.equal(phasesDone(defaultPhases, project('paused', [{ state: 'procuring', start: '2023-08' }])), 4);
    assert.equal(phasesDone(defaultPhases, project('paused', [{ state: 'constructing', start: '2023-08' }, { state: 'paused', start: '2023-09', reason: '汛期' }])), 5);
  });
  it('a step of several stages goes from the first to the last, with the reason that is told', () => {
    const stages: Stage[] = [{ state: 'inspecting', start: '2023-09-01', end: '2023-09-05' }, { state: 'rectifying', start: '2023-09-05', end: '2023-09-20', reason: '落水管接反了' }];
    const [step] = phaseSteps([{ states: ['inspecting', 'rectifying'] }], project('maintained', stages), '2023-11-10');
    assert.deepEqual([step?.from, step?.to, step?.reason], ['2023-09-01', '2023-09-20', '落水管接反了']);
  });
});

it('what is not told is counted beside the sum', () => {
  const place = { type: 'place', kind: 'compound', name: 'x' } as const;
  assert.deepEqual(sumOf([{ ...place, id: '1', households: 30 }, { ...place, id: '2' }, { ...place, id: '3', households: 0 }], 'households'), { total: 30, unknown: 1 });
});

describe('what a building feels this week', () => {
  const work = (disturbances: Work['disturbances'], place = 'place/c-8'): Work => ({ type: 'work', id: 'w', project: 'project/p', category: 'category/x', place: place as 'place/c', name: 'w', state: 'doing', onList: true, hidden: false, media: [], ...(disturbances && { disturbances }) });
  const felt = (works: Work[], around = ['place/c-8', 'place/c'] as ('place/c')[]) => feltAt(works, around, '2023-11-10').map(({ kind, from, to }) => `${kind} ${from} ${to}`);
  const rows: [what: string, works: Work[], found: string[]][] = [
    ['on Monday', [work([{ kind: 'water', start: '2023-11-13T08:00:00+08:00', end: '2023-11-13T11:30:00+08:00' }])], ['water 2023-11-13 2023-11-13']],
    ['in a week, and no longer this one', [work([{ kind: 'water', start: '2023-11-17' }])], []],
    ['on the seventh day', [work([{ kind: 'water', start: '2023-11-16' }])], ['water 2023-11-16 2023-11-16']],
    ['over', [work([{ kind: 'power', start: '2023-11-09' }])], []],
    ['what is to come before what is there', [work([{ kind: 'scaffold', start: '2023-10-01', end: '2023-11-22' }, { kind: 'water', start: '2023-11-13' }])], ['water 2023-11-13 2023-11-13', 'scaffold 2023-10-01 2023-11-22']],
    ['of the whole compound', [work([{ kind: 'road', start: '2023-11-10' }], 'place/c')], ['road 2023-11-10 2023-11-10']],
    ['at another building', [work([{ kind: 'water', start: '2023-11-13', places: ['place/c-9'] }], 'place/c')], []],
    ['a day nobody can read', [work([{ kind: 'water', start: '下周一' }])], []],
    ['none', [work(undefined)], []],
  ];
  for (const [what, works, found] of rows) it(what, () => assert.deepEqual(felt(works), found));
});

describe('tables as text', () => {
  const read: [what: string, text: string, rows: string[][]][] = [
    ['plain', 'a,b\n1,2\n', [['a', 'b'], ['1', '2']]], ['a byte order mark, CRLF', '\uFEFFa,b\r\n1,2\r\n', [['a', 'b'], ['1', '2']]], ['old Mac line ends', 'a,b\r1,2', [['a', 'b'], ['1', '2']]],
    ['quotes, doubled ones, line ends and commas in them', '"a ""b""","c\r\nd, e"\n', [['a "b"', 'c\r\nd, e']]], ['semicolons', 'a;b\n"1;2";3', [['a', 'b'], ['1;2', '3']]], ['tabs', 'a\tb\n1\t2', [['a', 'b'], ['1', '2']]],
    ['commas as they are typed in Chinese', '小区，街道\n示例苑，示例街道', [['小区', '街道'], ['示例苑', '示例街道']]], ['empty lines', 'a,b\n\n,\n1,2\n\n', [['a', 'b'], ['1', '2']]], ['empty cells', 'a,,c\n,2,', [['a', '', 'c'], ['', '2', '']]],
    ['a quote that is never closed', 'a,b\n"1,2\n3,4', [['a', 'b'], ['1,2\n3,4']]], ['nothing', '', []],
  ];
  for (const [what, text, rows] of read) it(`reads ${what}`, () => assert.deepEqual(readCsv(text), rows));

  const cells: [cell: string | number | undefined, written: string][] = [
    ['=1+1', "'=1+1"], ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`], ['+86 513', "'+86 513"], ['-2+3', "'-2+3"], ['@SUM(A1)', "'@SUM(A1)"], ['\t=1', "'\t=1"], ['＝1+1', "'＝1+1"], ['-3', '-3'], [-3.5, '-3.5'], [undefined, ''], ['a,b', '"a,b"'], ['示例苑', '示例苑'],
  ];
  for (const [cell, written] of cells) it(`writes ${JSON.stringify(cell)}`, () => assert.equal(writeCsv([[cell]]), `\uFEFF${written}\r\n`));
});
