import type { Cell } from '../outline/cells.ts';
import type { Span } from '../text/span.ts';
import type { NamedQuantity } from './estimate.ts';
import { readQuantity } from './quantity.ts';
import { sawDigit } from './signs.ts';
import { signsInCell } from './stretches.ts';
import { tokenize } from './tokenize.ts';

const counted = 'users|customers|orders|messages|uploads|posts|tweets|views|plays|downloads|queries|searches|transactions|transfers|payments|notifications|rides|trips|photos|bookings|deliveries|reads|writes';
const people = 'users|people|customers|members|visitors|riders|viewers|readers|subscribers|accounts';

/** What a whole design has one of, and how people name it: only names that can hardly be those of a part. */
const subjects: readonly { readonly name: string; readonly words: string }[] = [
  { name: 'monthly active users', words: `maus?|monthly active (?:${people})|monthly (?:users|customers|visitors)` },
  { name: 'daily active users', words: `daus?|daily active (?:${people})|daily (?:users|customers|visitors)` },
  { name: 'customer accounts', words: '(?:customer|registered) accounts' },
  { name: 'registered users', words: 'registered (?:users|customers|members)|user accounts' },
];
const daily = `(?:${counted})(?: (?:per|a|each|every) |/)day|daily (?:${counted})`;
const subjectPatterns = subjects.map(({ name, words }) => ({ name, pattern: new RegExp(`^(?:${words})$`, 'i') }));
const dailyPattern = new RegExp(`^(?:${daily})$`, 'i');
const anySubject = new RegExp(`\\b(?:${subjects.map(({ words }) => words).join('|')}|${daily})\\b`, 'gi');

// Before a name that is a label nothing else may qualify it, and behind it stands a sign and its value.
const labelBefore = /(?:^|[\n.;:|(>*_•–—+-])\s*$/;
const labelBehind = /^(?:\s*\([^()\n]{1,40}\))?[*_]{0,2}\s*(?::|=|≈|\bis\b|\bare\b)[*_ ]{0,4}(?=[~≈]?\s?\d)/i;
const valueBefore = /(?:^|[^\w$€£₹.,])(\d[\d.,]*\s?(?:k|m|b|bn|mn|thousand|million|billion)?)[*_ ]{1,4}$/i;
// Whose value it is stands before "has": the system's, or that of some place or part.
const partBefore = /(?<!\b(?:we|it|there|platform|service|system|app|product|company)\s)\b(?:has|have|gets|sees|takes|carries|serves|counts|holds)\s*(?:about|around|roughly|some|~|≈)?\s*$/i;
// A bound, a rise or a rest is no statement of the whole, and neither is an operand.
const boundBefore = /(?:\b(?:from|to|until|over|above|beyond|below|under|another|further|next|only|just|first|other|than|at|every|per|for|and|by|or|x)|[-–—<>≤≥=×*/÷→+])\s*(?:about|around|roughly|some|~|≈)?\s*$/i;
const partBehind = /^[*_]{0,2}\s*(?:\b(?:in|from|per|each|on|at|by|who|that|of|more|use|have)\b|[=×*/÷→<>+])/i;
const operatorBehind = /^[*_]{0,2}\s*(?:[=×*/÷→<>%+–-]|x \d|\b(?:each|per|times)\b)/i;
const otherScenario = /grow|scal(?:e|ing) (?:to|from)|future|forecast|project|\byears?\b|phase|example|simulat|incident|scenario|region|\d ?[x×]\b|\btimes\b|black friday|\bif\b|would|were we|alternativ|compar|trigger|launch|mvp|pilot|target|\bgoal|limit|until|once we|suppose|imagine|say,|more than|up to|interview|second|competitor|benchmark/i;
const leastTold = 1000;
const longestLook = 80;

/** Values of the whole design that stand beside their names in the running text of a cell: `180M MAU`, `Customer accounts: 15M. …`. */
export function readToldQuantities(cell: Cell): readonly NamedQuantity[] {
  const { text, blocks } = cell.outline;
  const signs = signsInCell(cell);
  const found: NamedQuantity[] = [];
  for (const { kind, span, index } of blocks.slice(cell.first, cell.end)) {
    if (kind === 'code' || ((signs[index - cell.first] ?? 0) & sawDigit) === 0) continue;
    for (const match of text.slice(span.start, span.end).matchAll(anySubject)) {
      const start = span.start + match.index;
      const nameSpan = { start, end: start + match[0].length };
      const value = valueOf(text, span, nameSpan);
      if (value === undefined || otherScenario.test(sentenceAround(text, span, nameSpan))) continue;
      const quantity = quantityIn(text, value);
      if (quantity !== undefined && quantity.amount >= leastTold) found.push({ name: subjectName(match[0]), nameSpan, quantity, block: index });
    }
  }
  return found;
}

/** The one name of what people name in several ways; other names as they are. */
export function subjectName(name: string): string {
  const known = subjectPatterns.find(({ pattern }) => pattern.test(name));
  if (known !== undefined) return known.name;
  return name.toLowerCase().replace(/^daily (\w+)$/, '$1 a day').replace(/(?: (?:per|each|every) |\/)day$/, ' a day');
}

/** Whether a name is one that running text is read for. */
export function isSubject(name: string): boolean {
  return subjectPatterns.some(({ pattern }) => pattern.test(name)) || dailyPattern.test(name);
}

function valueOf(text: string, block: Span, name: Span): Span | undefined {
  const before = text.slice(Math.max(block.start, name.start - longestLook), name.start);
  const behind = text.slice(name.end, Math.min(block.end, name.end + longestLook));
  const label = labelBefore.test(before) ? labelBehind.exec(behind) : null;
  if (label !== null) return labelled(text, { start: name.end + label[0].length, end: Math.min(block.end, name.end + longestLook) });
  const figure = valueBefore.exec(before)?.[1];
  if (figure === undefined || partBehind.test(behind)) return undefined;
  const start = name.start - before.length + before.lastIndexOf(figure);
  const lead = text.slice(Math.max(block.start, start - longestLook), start);
  if (boundBefore.test(lead) || partBefore.test(lead)) return undefined;
  // What is done in a day is told of shards and first releases as well: without a label nothing says that it is all.
  return subjectPatterns.some(({ pattern }) => pattern.test(text.slice(name.start, name.end))) ? { start, end: start + figure.length } : undefined;
}

function labelled(text: string, { start, end }: Span): Span | undefined {
  const written = /^[~≈]?\s?\d[\d.,]*\s?(?:(?:k|m|b|bn|mn|thousand|million|billion)\b)?/i.exec(text.slice(start, end))?.[0].replace(/[.,]$/, '');
  if (written === undefined || operatorBehind.test(text.slice(start + written.length, end))) return undefined;
  return { start, end: start + written.length };
}

function quantityIn(text: string, span: Span): NamedQuantity['quantity'] | undefined {
  const tokens = tokenize(text, span, 'prose');
  const found = readQuantity(tokens, 0);
  return found?.next === tokens.length && !found.quantity.percent ? found.quantity : undefined;
}

/** From the last full stop before a place to the next one behind it, within its line and cell. */
function sentenceAround(text: string, block: Span, { start, end }: Span): string {
  const before = text.slice(Math.max(block.start, start - 4 * longestLook), start);
  const behind = text.slice(end, Math.min(block.end, end + 4 * longestLook));
  return before.slice(before.search(/(?:[.!?;]\s|[\n|])(?:(?![.!?;]\s|[\n|])[^])*$/) + 1) + text.slice(start, end) + (/^(?:(?![.!?;](?:\s|$)|[\n|])[^])*/.exec(behind)?.[0] ?? '');
}
