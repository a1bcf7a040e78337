import type { LogOutputChannel } from 'vscode';

/** The output channel "System Design Coach": what was checked, and the rest of what a person is told in one sentence. */
export type Log = LogOutputChannel;
