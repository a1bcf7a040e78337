import { stopSharedVscode } from '../support/shared-vscode.ts';

/** What mocha runs around all specs together. */
export const mochaHooks = {
  async afterAll(): Promise<void> {
    await stopSharedVscode();
  },
};
