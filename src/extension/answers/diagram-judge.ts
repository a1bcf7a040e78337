import type { Draft } from '../../core/answer/draft.ts';
import type { DiagramFault, DiagramFaults } from '../../core/diagram/diagram.ts';
import type { BundleSource } from '../bundle.ts';

/** Asks Mermaid itself about diagrams, each text once, away from the typing path. */
export interface DiagramJudge {
  /** What is known by now. */
  readonly faults: DiagramFaults;
  /** Judges the diagrams of some drafts that are not known yet; true where there were any. */
  readonly judge: (drafts: readonly Draft[]) => Promise<boolean>;
}

/** What Mermaid's parsers, in a bundle of their own, export. */
export interface MermaidParser {
  readonly findFaults: (source: string) => Promise<readonly DiagramFault[]>;
}

// Every keystroke inside a diagram makes a new text: old ones are of no more use.
const mostKept = 500;

/** Makes a judge; Mermaid's parsers are loaded with the first diagram. */
export function createDiagramJudge(parserSource: BundleSource<MermaidParser>): DiagramJudge {
  const faults = new Map<string, readonly DiagramFault[]>();
  return { faults, judge };

  async function judge(drafts: readonly Draft[]): Promise<boolean> {
    const sources = drafts.flatMap(({ diagrams }) => diagrams.diagrams.filter(({ kind }) => kind === 'mermaid').map(({ source }) => source));
    const unknown = [...new Set(sources)].filter((source) => !faults.has(source));
    if (unknown.length === 0) return false;
    const parser = await parserSource();
    if (faults.size > mostKept) faults.clear();
    for (const source of unknown) faults.set(source, await parser.findFaults(source));
    return true;
  }
}
