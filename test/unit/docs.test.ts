import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { rules } from '../../src/core/rules/table.ts';
import { ownCatalogue } from '../support/catalogue.ts';

describe('the pages that findings link to', () => {
  for (const { id, title } of rules) {
    it(`${id} has one, made from the rule itself`, () => {
      const path = `docs/rules/${id.replace('/', '-')}.md`;
      assert.ok(existsSync(path), `${path} is missing: run npm run docs`);
      assert.ok(readFileSync(path, 'utf8').startsWith(`# ${title}\n`), 'run npm run docs');
    });
  }

  for (const { number, key, requirements } of ownCatalogue().steps) {
    it(`the page of step ${String(number)} has all its requirements as they are`, () => {
      const page = readFileSync(`docs/steps/${String(number).padStart(2, '0')}-${key}.md`, 'utf8');
      for (const { id, asks, hint } of requirements) assert.ok(page.includes(`## ${id}\n`) && page.includes(asks) && page.includes(hint), `${id}: run npm run docs`);
    });
  }
});
