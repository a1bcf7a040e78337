/** Words that say what sort of thing a component is. Writers swap them freely inside one class. */
const classes: Readonly<Record<string, readonly string[]>> = {
  '#program':
    'service server worker backend component process processor api app application daemon pod node fleet cluster tier layer module engine handler manager job task system unit instance function lambda subsystem microservice box machine'.split(
      ' ',
    ),
  '#store': 'store storage database table repository datastore shard replica bucket disk warehouse'.split(' '),
  '#cache': 'cache caching'.split(' '),
  '#queue': 'queue topic bus broker stream'.split(' '),
  '#gate': 'gateway proxy edge balancer router ingress gate'.split(' '),
};

// What writers shorten, in full.
const fullForms: Readonly<Record<string, readonly string[]>> = {
  svc: ['service'],
  srv: ['server'],
  db: ['database'],
  dbs: ['database'],
  lb: ['load', 'balancer'],
  gw: ['gateway'],
  mq: ['message', 'queue'],
  q: ['queue'],
  qs: ['queue'],
  ws: ['websocket'],
  wkr: ['worker'],
  mgr: ['manager'],
  msg: ['message'],
  msgs: ['message'],
  notif: ['notification'],
  notifs: ['notification'],
  idx: ['index'],
  cfg: ['config'],
  pg: ['postgresql'],
  postgres: ['postgresql'],
  dynamo: ['dynamodb'],
  ddb: ['dynamodb'],
  mongo: ['mongodb'],
  rabbit: ['rabbitmq'],
  cass: ['cassandra'],
  obj: ['object'],
  sched: ['scheduler'],
  agg: ['aggregator'],
  auth: ['authentication'],
  authz: ['authorization'],
  authn: ['authentication'],
  k8s: ['kubernetes'],
};

// The same few thousand words come again with every keystroke; the table is emptied before it can grow without end.
const stems = new Map<string, string>();
const mostStems = 20_000;

const classByStem: ReadonlyMap<string, string> = new Map(
  Object.entries(classes).flatMap(([name, words]) => words.map((word) => [stem(word), name] as const)),
);

/** A word without its ending, so that forms of one word agree: `limiter`, `limiting` and `limits` all give `limit`. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= mostStems) stems.clear();
  const found = cutEnding(word);
  stems.set(word, found);
  return found;
}

function cutEnding(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length < 4) return lower;
  const single = /ies$/.test(lower) ? `${lower.slice(0, -3)}y` : lower.replace(/(?<=[^s])s$/, '');
  const bare = single.replace(/(?<=\p{L}{3})(?:ations?|ings?|ion|ers?|ors?|ed)$/u, '');
  return bare.length < 3
    ? single
    : bare.replace(/(?<=\p{L}{2})e$/u, '').replace(/([^aeiouls])\1$/u, '$1');
}

/** The words of a name in lower case: marks and hyphens separate, short forms are written out. */
export function nameWords(name: string): readonly string[] {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  // "Order MQ" is the queue of orders; "MQ" alone is the message queue.
  return words.flatMap((word) => (word === 'mq' && words.length > 1 ? ['queue'] : (fullForms[word] ?? [word])));
}

/** Full forms of a short form; undefined for other words. */
export function fullForm(word: string): readonly string[] | undefined {
  return Object.hasOwn(fullForms, word) ? fullForms[word] : undefined;
}

/** All short forms, for those who look for words in a text. */
export const shortForms: readonly string[] = Object.keys(fullForms);

/** The class of a stem, such as `#store`; undefined for words that tell components apart. */
export function classOf(wordStem: string): string | undefined {
  return classByStem.get(wordStem);
}

/** The stems of a class. */
export function stemsOf(className: string): readonly string[] {
  return (classes[className] ?? []).map(stem);
}
