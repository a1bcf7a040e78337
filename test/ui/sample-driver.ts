import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleFolder } from '../../scripts/setup/paths.mjs';
import { fileNames } from '../../src/core/answer/files.ts';
import type { Workbench } from '../support/workbench.ts';
import { inEditor } from './keyboard-driver.ts';

/** The sample answer as files of a workspace, in a folder of it. */
export function sampleIn(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(fileNames.map((file) => [`${folder}/${file}`, readFileSync(join(sampleFolder, file), 'utf8')]));
}

/** Opens the sample by its command, and waits until its estimates have the keyboard and are checked. */
export async function openSample(workbench: Workbench): Promise<void> {
  await workbench.runCommand('System Design: Open Sample Answer');
  await workbench.problemCounts(({ errors }) => errors >= 2);
  await inEditor(workbench.page, fileNames[1]);
}
