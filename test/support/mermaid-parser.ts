import { build } from 'esbuild';
import { mermaidParserBundle } from '../../scripts/build/bundles.mjs';
import type { DiagramFault } from '../../src/core/diagram/diagram.ts';

/** `findFaults` of the parser bundle. */
export type FindFaults = (source: string) => Promise<readonly DiagramFault[]>;

let loading: Promise<FindFaults> | undefined;

/** The parser in the very bundle that ships. Built once for a run. */
export function loadMermaidParser(): Promise<FindFaults> {
  loading ??= bundleAndLoad();
  return loading;
}

async function bundleAndLoad(): Promise<FindFaults> {
  const { outputFiles } = await build({ ...mermaidParserBundle(), write: false });
  const module: { exports: { findFaults?: FindFaults } } = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  new Function('module', 'exports', outputFiles[0]?.text ?? '')(module, module.exports);
  if (module.exports.findFaults === undefined) throw new Error('the parser bundle exports no findFaults');
  return module.exports.findFaults;
}
