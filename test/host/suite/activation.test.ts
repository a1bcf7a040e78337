import { assert } from 'chai';
import * as vscode from 'vscode';
import { untilCalm } from '../calm.ts';
import { recordMeasurement } from '../measurements.ts';
import { readRun } from '../run-file.ts';

const EXTENSION = 'system-design-coach.system-design-coach';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('activation', () => {
  it('happens in the host that the runner means to test', async () => {
    const { host } = await readRun();
    const hasNode = 'process' in globalThis && 'versions' in globalThis.process;
    assert.equal(hasNode, host !== 'worker');
  });

  it('comes when somebody needs it, and its time is kept for the benchmark', async () => {
    const extension = theExtension();
    assert.isFalse(extension.isActive, 'it is active before anybody needs it');
    await untilCalm();
    const begun = performance.now();
    await extension.activate();
    recordMeasurement('activation', performance.now() - begun, 'ms');
    assert.isTrue(extension.isActive);
  });

  it('registers every command of the manifest', async () => {
    const manifest = theExtension().packageJSON as Manifest;
    const declared = manifest.contributes.commands.map(({ command }) => command);
    assert.isNotEmpty(declared);
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      declared.filter((command) => !registered.has(command)),
      [],
    );
  });
});

function theExtension(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension(EXTENSION);
  if (extension === undefined) throw new Error(`${EXTENSION} is not there.`);
  return extension;
}
