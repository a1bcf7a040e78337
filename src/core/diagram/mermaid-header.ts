import type { DiagramType } from './diagram.ts';

/** What a Mermaid text says of itself in its first word. */
export interface MermaidHeader {
  /** The first word as written, such as `flowchart`; empty where there is none. */
  readonly keyword: string;
  readonly type: DiagramType;
  /** Offset behind the keyword. */
  readonly bodyStart: number;
}

const keyword = /[ \t]*([A-Za-z][\w-]*)/y;
const direction = /[ \t]+(?:TB|TD|BT|RL|LR|[<>^v])(?![\w-])/y;

/** Finds the diagram's first word behind front matter, directives, comments and blank lines. */
export function readHeader(source: string): MermaidHeader {
  const clean = blankPreamble(source);
  const first = /\S/.exec(clean)?.index ?? clean.length;
  keyword.lastIndex = first;
  const word = keyword.exec(clean)?.[1] ?? '';
  const end = first + word.length;
  direction.lastIndex = end;
  const bodyStart = direction.test(clean) ? direction.lastIndex : end;
  return { keyword: word, type: typeOf(word), bodyStart };
}

/**
 * The same text with front matter, directives and comments turned into spaces: Mermaid cuts them out before
 * it counts lines, so a fault's line is right only in a text where nothing is left to cut.
 */
export function blankPreamble(source: string): string {
  return blankDirectives(source)
    .replace(/^\s*---[ \t]*\r?\n[\s\S]*?\n[ \t]*---[ \t]*(?=\r?\n|$)/, blank)
    .replace(/^[ \t]*%%(?!\{).*$/gm, blank);
}

/** Directives, `%%{ … }%%`; by hand, because a pattern for them would take quadratic time on unclosed ones. */
function blankDirectives(source: string): string {
  let result = '';
  let done = 0;
  for (let open = source.indexOf('%%{'); open >= 0; open = source.indexOf('%%{', done)) {
    const close = source.indexOf('}%%', open);
    if (close < 0) break;
    result += source.slice(done, open) + blank(source.slice(open, close + 3));
    done = close + 3;
  }
  return result + source.slice(done);
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

function typeOf(word: string): DiagramType {
  if (/^(?:graph|flowchart)(?:-elk)?$/.test(word)) return 'flowchart';
  if (word === 'sequenceDiagram') return 'sequence';
  if (/^(?:architecture(?:-beta)?|C4\w*)$/.test(word)) return 'architecture';
  return 'other';
}
