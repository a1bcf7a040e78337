import { isFileTitle } from '../outline/home-section.ts';
import { lastOf } from '../once.ts';
import type { Outline, Section } from '../outline/outline.ts';
import { sectionAt } from '../outline/sections.ts';
import { describesItself, isComponent, shownName } from './component-name.ts';
import type { Diagram, DiagramNode, DiagramReport } from './diagram.ts';

const whole =
  /high[- ]?level|architect|component|\bsystem\b|overview|big picture|structure|topology|landscape|containers?\b|picture|building blocks|\bparts\b|\bdesign\b|\bmap\b|\bhld\b|who is/i;
const detail =
  /replicat|deploy|failure|failover|cach|sequence|\bflow|pipeline|schema|entit|shard|kubernetes|regions?\b|partition|consisten|\bstate|detail|lifecycle|simulation|steps?\b|frontier|internals?\b|example/i;
const fewestNodes = 3;

/** The diagrams that show the system as a whole, and the components in them, each once, that do not describe themselves. */
export interface Architecture {
  readonly diagrams: readonly Diagram[];
  readonly components: readonly DiagramNode[];
}

/**
 * The architecture diagram of a draft: the one whose headings speak of the whole, else the one with the most
 * components. A picture of the same section that is drawn in the same way is a part of it.
 */
export const architectureOf: (outline: Outline, report: DiagramReport) => Architecture | undefined = lastOf((outline: Outline, { diagrams }: DiagramReport) => {
  const candidates = diagrams
    .filter(({ type, nodes }) => type !== 'other' && type !== 'sequence' && nodes.length >= fewestNodes)
    .map((diagram) => ({ diagram, section: sectionAt(outline.sections, diagram.span.start), components: diagram.nodes.filter(isComponent) }))
    .filter(({ components }) => components.length >= fewestNodes - 1);
  const ranked = candidates.map((one) => ({ ...one, rank: rankOf(outline, one.section, one.components.length) }));
  const best = ranked.reduce<(typeof ranked)[number] | undefined>((top, one) => (top === undefined || one.rank > top.rank ? one : top), undefined);
  if (best === undefined) return undefined;
  const parts = ranked.filter(({ section, diagram }) => section === best.section && diagram.kind === best.diagram.kind);
  return { diagrams: parts.map(({ diagram }) => diagram), components: eachOnce(parts.flatMap(({ components }) => components)).filter((node) => !describesItself(node)) };
});

/** The nearer the heading the more it tells; the number of components decides between equals. */
function rankOf(outline: Outline, section: number, components: number): number {
  let rank = Math.min(components, 20) / 100;
  let weight = 4;
  for (let at: Section | undefined = outline.sections[section]; at !== undefined && at.level > 0; at = outline.sections[at.parent]) {
    // The file's own title names data model and architecture alike, so it tells nothing.
    if (isFileTitle(at)) break;
    if (whole.test(at.title)) rank += weight;
    if (detail.test(at.title)) rank -= weight;
    weight /= 2;
  }
  return rank;
}

function eachOnce(nodes: readonly DiagramNode[]): readonly DiagramNode[] {
  const seen = new Set<string>();
  return nodes.filter((node) => {
    const name = shownName(node).toLowerCase();
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
