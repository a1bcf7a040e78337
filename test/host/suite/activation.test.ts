import { assert } from 'chai';
import * as vscode from 'vscode';
import { recordMeasurement } from '../measurements.ts';
import { readRun } from '../run-file.ts';

const EXTENSION = 'system-design-coach.system-design-coach';

describe('activation', () => {
  it('happens in the host that the runner means to test', async () => {
    const { host } = await readRun();
    const hasNode = 'process' in globalThis && 'versions' in globalThis.process;
    assert.equal(hasNode, host !== 'worker');
  });

  it('takes no time that a person would notice', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION);
    assert.isDefined(extension, `${EXTENSION} is not there`);
    assert.isFalse(extension.isActive, 'it is active before anybody needs it');
    const begun = performance.now();
    await extension.activate();
    const milliseconds = performance.now() - begun;
    recordMeasurement('activation', milliseconds);
    assert.isBelow(milliseconds, 1000);
  });

  it('registers every command of the manifest', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION);
    const manifest = extension?.packageJSON as { contributes?: { commands?: readonly { command: string }[] } } | undefined;
    const declared = (manifest?.contributes?.commands ?? []).map(({ command }) => command);
    assert.isNotEmpty(declared);
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      declared.filter((command) => !registered.has(command)),
      [],
    );
  });
});
