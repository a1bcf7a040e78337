import * as vscode from 'vscode';
import type { Draft } from '../../core/answer/draft.ts';
import type { DiagramFault, DiagramFaults } from '../../core/diagram/diagram.ts';
import type { Log } from '../log.ts';

/** Asks Mermaid itself about diagrams, each text once, away from the typing path. */
export interface DiagramJudge {
  /** What is known by now. */
  readonly faults: DiagramFaults;
  /** Judges the diagrams of some drafts that are not known yet; true where there were any. */
  readonly judge: (drafts: readonly Draft[]) => Promise<boolean>;
}

interface MermaidParser {
  readonly findFaults: (source: string) => Promise<readonly DiagramFault[]>;
}

// Every keystroke inside a diagram makes a new text: old ones are of no more use.
const mostKept = 500;

/** Makes a judge; Mermaid's parsers are loaded with the first diagram. */
export function createDiagramJudge(extensionUri: vscode.Uri, log: Log): DiagramJudge {
  const faults = new Map<string, readonly DiagramFault[]>();
  let loading: Promise<MermaidParser> | undefined;
  return { faults, judge };

  async function judge(drafts: readonly Draft[]): Promise<boolean> {
    const sources = drafts.flatMap(({ diagrams }) => diagrams.diagrams.filter(({ kind }) => kind === 'mermaid').map(({ source }) => source));
    const unknown = [...new Set(sources)].filter((source) => !faults.has(source));
    if (unknown.length === 0) return false;
    const parser = await (loading ??= loadParser(extensionUri, log));
    if (faults.size > mostKept) faults.clear();
    for (const source of unknown) faults.set(source, await parser.findFaults(source));
    return true;
  }
}

/** The bundle is read as a file and run as a function, because the web-worker host has no `require` for files. */
async function loadParser(extensionUri: vscode.Uri, log: Log): Promise<MermaidParser> {
  const begun = performance.now();
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'mermaid-parser.cjs'));
  const module: { exports: Partial<MermaidParser> } = { exports: {} };
  // Our own bundle, from our own folder: nothing that a person writes is run.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const define = new Function('module', 'exports', new TextDecoder().decode(bytes)) as (target: typeof module, exports: object) => void;
  define(module, module.exports);
  const { findFaults } = module.exports;
  if (findFaults === undefined) throw new Error('dist/mermaid-parser.cjs exports no findFaults');
  log.info(`Mermaid's parsers loaded in ${(performance.now() - begun).toFixed(0)} ms`);
  return { findFaults };
}
