import type { DiagramNode } from './diagram.ts';
import { classOf, fullForm, nameWords, stem } from './component-words.ts';

/** One way in which a text may name a component. */
export interface ComponentName {
  /** Stems that must stand together. */
  readonly own: readonly string[];
  /** Class of the words beside them, `#store`; undefined where the own stems are enough. */
  readonly kind: string | undefined;
}

// Whoever stands outside needs no description: people, their devices, other companies.
const outside =
  /^(?:end[ -])?(?:users?|clients?|customers?|consumers? apps?|browsers?|mobiles?|web|apps?|phones?|devices?|desktop|tablets?|ios|android|admins?|administrators?|operators?|internet|public|world|riders?|drivers?|couriers?|merchants?|sellers?|buyers?|shoppers?|visitors?|guests?|travell?ers?|hoteliers?|players?|viewers?|readers?|authors?|writers?|creators?|developers?|partners?|tenants?|people|person|sdks?|cli|third[ -]part(?:y|ies)|external|banks?|providers?|vendors?|teams?|engineers?|you|me|caller|callers|requests?|traffic|start|end|actor|agents?|producers?|publishers?|subscribers?|and|or|&|the|our|of|other|services?)$/i;
const outsideLast = /\b(?:users?|clients?|customers?|apps?|browsers?|phones?|devices?|providers?|vendors?|partners?|banks?|sdks?|people|part(?:y|ies))$/i;
// Frames and titles of a drawing, not parts of the system.
const frame = /\b(?:layers?|tiers?|zones?|regions?|sections?|environment|details?|overview|diagram|architecture|legend|sources?|vpc|subnet|data ?cent(?:er|re)s?)$/i;
const note = /^(?:step|phase|t\+|\d|note\b|legend\b|scenario\b|…|\.\.\.)|[?=→:]|->/i;
const mostWords = 6;

/** The name a node is known by: the first line of its label, without remarks in brackets, replica numbers and emoji. */
export function shownName({ label }: DiagramNode): string {
  const line = label.split('\n').find((words) => /\p{L}/u.test(words)) ?? '';
  return line
    .replace(/[([{][^)\]}]*[)\]}]?/g, ' ')
    .replace(/[\p{Extended_Pictographic}\uFE0F]/gu, ' ')
    .replace(/\s+(?:#?\d+|[A-Z]|\.\.\.|…|×\s*\d+|x\d+)\s*$/u, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a node is a part of the system that a text should describe: not a person outside, a note or a decision. */
export function isComponent(node: DiagramNode): boolean {
  if (node.role !== 'node') return false;
  const name = shownName(node);
  const words = name.split(/\s+/);
  if (!/\p{L}{2}/u.test(name) || words.length > mostWords || note.test(name)) return false;
  if (frame.test(name)) return false;
  // "Browser of the utility" is a browser.
  return !outsideLast.test(name.replace(/ of .*$/, '')) && !words.every((word) => outside.test(word.replace(/[,/]+$/, '')));
}

// Below the name, this many words tell what the component does.
const tellingWords = 3;

/** Whether a label of several lines says already what the component is for. */
export function describesItself({ label }: DiagramNode): boolean {
  const [, ...more] = label.split('\n').filter((line) => /\p{L}/u.test(line));
  const words = more.join(' ').match(/\p{L}{2,}/gu) ?? [];
  return words.length >= tellingWords;
}

/** The ways to name a node: as shown, each side of `/`, `and` or `+`, and what the brackets say where `known` accepts it. */
export function namesOf(node: DiagramNode, known: (words: string) => boolean): readonly ComponentName[] {
  const shown = shownName(node);
  const remarks = [...node.label.matchAll(/[([]([^)\]]+)[)\]]/g)].map((found) => found[1] ?? '').filter(known);
  const parts = shown.split(/\s*(?:\/|\s&\s|\+|,|\band\b)\s*/).filter((part) => /\p{L}{2}/u.test(part));
  // "PostgreSQL by city" is PostgreSQL; "Redis warmer" is a thing of its own.
  const bare = [shown.replace(/\s+(?:on|by|for|in|per|of|at)\s.*$/i, '')].filter((name) => name !== shown && known(name));
  const id = node.id !== shown && isTelling(node.id) ? [node.id] : [];
  return [shown, ...(parts.length > 1 ? parts : []), ...remarks, ...bare, ...id].flatMap(nameOf);
}

/** An id says something where it is made of several words; a single one may be any short hand: `LB` need be no load balancer. */
function isTelling(id: string): boolean {
  return !id.includes('\n') && fullForm(id.toLowerCase()) === undefined && spellings(id).flatMap(nameWords).filter((word) => word.length > 2).length > 1;
}

/** `ChatService`, `fan-out`: as several words and as one. */
function spellings(words: string): readonly string[] {
  return [...new Set([words.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'), words.replace(/(?<=\p{L})-(?=\p{L})/gu, ''), words])];
}

function nameOf(words: string): readonly ComponentName[] {
  return spellings(words).flatMap(spelledName);
}

function spelledName(words: string): readonly ComponentName[] {
  const stems = [...new Set(nameWords(words).map(stem))].filter((word) => !/^(?:the|of|for|and|a|in|to)$/.test(word));
  if (stems.length === 0) return [];
  const own = stems.filter((word) => classOf(word) === undefined);
  if (own.length === 0 || own.length === stems.length) return [{ own: stems, kind: undefined }];
  const kinds = stems.flatMap((word) => classOf(word) ?? []);
  // Two words of its own tell a component apart; with one, the kind of thing must be said as well.
  return [{ own, kind: own.length > 1 ? undefined : kinds.at(-1) }];
}
