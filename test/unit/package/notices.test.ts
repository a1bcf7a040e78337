import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';
import { bundledPackages, metafilesFile, noticesFile } from '../../../scripts/build/notices.mjs';

describe('the notices of other people\'s licences', () => {
  let notices: readonly string[] = [];
  before(() => {
    notices = readFileSync(noticesFile, 'utf8').split(/^-{80}$/m);
  });

  it('name every package that has code in a bundle, each with a licence that has a text', async () => {
    const packages = await bundledPackages(JSON.parse(readFileSync(metafilesFile, 'utf8')) as readonly Metafile[]);
    assert.ok(packages.length > 40);
    for (const { name } of packages) {
      const notice = notices.find((text) => text.trimStart().startsWith(`${name} `));
      assert.ok(notice !== undefined, `${name} is missing`);
      assert.match(notice, /copyright|licen[cs]e/i, name);
      assert.ok(notice.length > 400, `the licence of ${name} is too short to be one`);
    }
  });

  it('name packages that are bundled inside another one', () => {
    for (const name of ['langium', 'chevrotain', 'vscode-languageserver-types']) assert.ok(notices.some((text) => text.trimStart().startsWith(`${name} `)), name);
  });
});
