import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { overBudget, packageFiles } from '../../../scripts/build/package-contents.mjs';

describe('the package', () => {
  it('is refused from the first byte over a budget on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'coach-budget-'));
    const file = join(folder, 'some.vsix');
    writeFileSync(file, new Uint8Array(100));
    assert.deepEqual(await overBudget([file, file], 201), []);
    assert.deepEqual(await overBudget([file, file], 200), ['some.vsix and some.vsix: 200 bytes; the budget is 200.']);
    rmSync(folder, { recursive: true });
  });

  it('holds no source, test, script or dependency', async () => {
    assert.deepEqual((await packageFiles()).filter((file) => /^(src|test|scripts|node_modules|out|\.)|\.map$|\.ts$/.test(file)), []);
  });
});
