import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { breach } from './floors.ts';

const src = path.join(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.ts'));

test('every import points down, never across', () => {
  assert.ok(files.length > 0, 'no source file found');
  const breaches = files.flatMap((file) =>
    ts
      .preProcessFile(readFileSync(path.join(src, file), 'utf8'), true, true)
      .importedFiles.flatMap(({ fileName }) => breach(file, fileName) ?? []),
  );
  assert.deepEqual(breaches, []);
});

test('the check sees each kind of breach', () => {
  const planted: [from: string, specifier: string][] = [
    ['domain/case.ts', '../ports/backend.ts'],
    ['domain/case.ts', 'lit'],
    ['ports/backend.ts', 'lit/html.js'],
    ['domain/schemas.ts', 'valibot'],
    ['sample/seed.ts', '../ports/clock.ts'],
    ['adapters/rest/rest.ts', '../local/local.ts'],
    ['adapters/rest/rest.ts', '../../device/outbox.ts'],
    ['adapters/rest/rest.ts', 'idb'],
    ['adapters/rest/rest.ts', 'lit'],
    ['adapters/http.ts', './rest/rest.ts'],
    ['device/outbox.ts', '../adapters/http.ts'],
    ['device/outbox.ts', 'lit'],
    ['kit/checked.ts', 'valibot'],
    ['kit/load.ts', '../device/drafts.ts'],
    ['kit/load.ts', '../adapters/local/local.ts'],
    ['kit/load.ts', '../ui/button.ts'],
    ['ui/field.ts', '../elements/request-form/request-form.ts'],
    ['elements/request-form/request-form.ts', '../request-tracker/request-tracker.ts'],
    ['elements/request-form/request-form.ts', '../../adapters/rest/rest.ts'],
    ['elements/request-form/request-form.ts', '../../device/drafts.ts'],
    ['index.ts', './define/all.ts'],
    ['helpers/dates.ts', '../domain/case.ts'],
  ];
  for (const [from, specifier] of planted) assert.ok(breach(from, specifier), `${from} may import ${specifier}`);
});

test('what the house allows passes', () => {
  const allowed: [from: string, specifier: string][] = [
    ['domain/due.ts', './working-days.ts'],
    ['ports/backend.ts', '../domain/case.ts'],
    ['adapters/rest/rest.ts', '../http.ts'],
    ['adapters/rest/rest.ts', './paths.ts'],
    ['adapters/rest/parts/map.ts', '../rest.ts'],
    ['adapters/local/store.ts', 'idb'],
    ['device/schema.ts', 'idb'],
    ['kit/base.ts', 'lit'],
    ['kit/context.ts', '@lit/context'],
    ['elements/request-form/request-form.ts', 'lit/decorators.js'],
    ['elements/request-form/request-form.ts', '../../ui/field.ts'],
    ['define/request-form.ts', '../adapters/rest/rest.ts'],
    ['define/wire.ts', '../device/device.ts'],
    ['index.ts', './elements/request-form/request-form.ts'],
  ];
  for (const [from, specifier] of allowed) assert.equal(breach(from, specifier), undefined);
});
