import { stopSharedVscode } from '../support/shared-vscode.ts';
import { closeAfterTest } from '../support/workbench.ts';

/** What mocha runs around each spec, and around all of them together. */
export const mochaHooks = {
  async afterEach(this: Mocha.Context): Promise<void> {
    const { currentTest } = this;
    await closeAfterTest(currentTest?.state === 'failed' ? currentTest.fullTitle() : undefined);
  },
  async afterAll(): Promise<void> {
    await stopSharedVscode();
  },
};
