import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { bundles } from '../../../scripts/build/bundles.mjs';
import { rules } from '../../../src/core/rules/table.ts';

describe('the bundles of the extension hosts', () => {
  for (const name of ['extension', 'pages']) {
    it(`ask for the host's interface once: ${name}`, async () => {
      const bundle = bundles({ minify: true }).find(({ outfile }) => outfile === `dist/${name}.cjs`) ?? assert.fail();
      const { outputFiles } = await build({ ...bundle, write: false });
      const text = outputFiles.map((file) => file.text).join('');
      assert.equal(text.match(/require\("vscode"\)/g)?.length, 1);
    });
  }

  it('hold nothing of the pages about rules', async () => {
    const bundle = bundles({ minify: true }).find(({ outfile }) => outfile === 'dist/deferred.cjs') ?? assert.fail();
    const { outputFiles } = await build({ ...bundle, write: false });
    const text = outputFiles.map((file) => file.text).join('');
    for (const { id, why, examples } of rules) {
      assert.ok(text.includes(id));
      assert.ok(!text.includes(why.slice(0, 30)), id);
      assert.ok(examples.bad === '' || !text.includes(JSON.stringify(examples.bad).slice(1, 30)), id);
    }
  });
});
