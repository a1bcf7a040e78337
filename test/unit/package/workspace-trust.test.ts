import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { defaultProfile } from '../../../src/core/prompt/prompt-profile.ts';

interface Manifest {
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: string; readonly restrictedConfigurations: readonly string[] } };
}

describe('in a folder that is not trusted', () => {
  it('no setting of the folder gets into prompts, and all else works', () => {
    const { untrustedWorkspaces } = (JSON.parse(readFileSync('package.json', 'utf8')) as Manifest).capabilities;
    // VS Code looks at the list only where the support is limited.
    assert.equal(untrustedWorkspaces.supported, 'limited');
    assert.deepEqual([...untrustedWorkspaces.restrictedConfigurations].sort(), Object.keys(defaultProfile).map((name) => `systemDesign.profile.${name}`).sort());
  });
});
