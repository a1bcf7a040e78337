import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { bundles } from '../../../scripts/build/bundles.mjs';

describe('the bundles of the extension hosts', () => {
  for (const name of ['extension', 'deferred']) {
    it(`ask for the host's interface once: ${name}`, async () => {
      const bundle = bundles({ minify: true }).find(({ outfile }) => outfile === `dist/${name}.cjs`) ?? assert.fail();
      const { outputFiles } = await build({ ...bundle, write: false });
      const text = outputFiles.map((file) => file.text).join('');
      assert.equal(text.match(/require\("vscode"\)/g)?.length, 1);
    });
  }
});
