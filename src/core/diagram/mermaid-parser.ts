import mermaid from 'mermaid';
import type { DiagramFault } from './diagram.ts';
import { faultOf } from './mermaid-fault.ts';
import { blankPreamble } from './mermaid-header.ts';

/**
 * What Mermaid itself cannot read in a diagram: one fault at most, as its parser stops there. Never rejects.
 *
 * This module is the entry of a bundle of its own: it carries Mermaid's parsers and is loaded only when a draft
 * has a diagram. DOMPurify is replaced by a stand-in there, because parsing shows nothing and a host has no document.
 * @param source the lines of a Mermaid block, without its fences
 */
export async function findFaults(source: string): Promise<readonly DiagramFault[]> {
  const lines = blankPreamble(source).replace(/\r\n?/g, '\n').split('\n');
  // Mermaid cuts leading blank lines off before it counts, so they are cut here and counted.
  const skipped = Math.max(0, lines.findIndex((line) => line.trim() !== ''));
  const text = lines.slice(skipped).join('\n');
  try {
    await mermaid.parse(text);
    return [];
  } catch (error) {
    const fault = faultOf(error, text);
    return [{ line: fault.line + skipped, reason: fault.reason }];
  }
}
