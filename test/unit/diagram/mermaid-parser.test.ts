import assert from 'node:assert/strict';
import { formatArgument } from '../../../src/core/message.ts';
import { type FindFaults, loadMermaidParser } from '../../support/mermaid-parser.ts';

const good: Readonly<Record<string, string>> = {
  flowchart: 'flowchart LR\n  A["Make document (500 per bulk)"] --> B[(Store)]\n  B -.-> C{{x}}',
  graph: 'graph TD; A-->B',
  sequence: 'sequenceDiagram\n  participant A\n  A->>B: hi\n  alt ok\n    B-->>A: yes\n  end',
  class: 'classDiagram\n  class Order {\n    +id: string\n  }\n  Order --> User',
  state: 'stateDiagram-v2\n  [*] --> Open\n  Open --> [*]',
  er: 'erDiagram\n  USER ||--o{ ORDER : places\n  USER {\n    string name\n  }',
  gantt: 'gantt\n  title Plan\n  dateFormat YYYY-MM-DD\n  section A\n  Task :a1, 2024-01-01, 3d',
  pie: 'pie title Traffic\n  "Reads" : 80\n  "Writes" : 20',
  journey: 'journey\n  title Day\n  section Work\n    Write: 5: Me',
  git: 'gitGraph\n  commit\n  branch work\n  checkout work\n  commit',
  mindmap: 'mindmap\n  root((x))\n    a\n    b',
  timeline: 'timeline\n  title History\n  2000 : one\n  2001 : two',
  quadrant: 'quadrantChart\n  title x\n  x-axis low --> high\n  A: [0.3, 0.6]',
  requirement: 'requirementDiagram\n  requirement a {\n    id: 1\n    text: x\n    risk: high\n    verifymethod: test\n  }',
  c4: 'C4Context\n  Person(a, "A")\n  System(b, "B")\n  Rel(a, b, "uses")',
  sankey: 'sankey-beta\n\nA,B,10\nB,C,5',
  xychart: 'xychart-beta\n  title "x"\n  x-axis [a, b]\n  bar [1, 2]',
  block: 'block-beta\n  columns 2\n  a["x"] b["y"]',
  packet: 'packet-beta\n  0-15: "a"\n  16-31: "b"',
  architecture: 'architecture-beta\n  service db(database)[DB]\n  service web(server)[Web]\n  db:L -- R:web',
  kanban: 'kanban\n  todo[To do]\n    a[One]',
};

/** Each with the line of the fault, counted from 0. */
const bad: readonly [name: string, source: string, line: number, reason: RegExp][] = [
  ['round brackets in a bare label', 'flowchart LR\n  A --> B\n  B --> D[Make (500 per bulk)]\n  D --> E', 2, /unexpected "\("/],
  ['a half arrow', 'graph TD\nA[x] -> B\n', 1, /unexpected "-"/],
  ['the word end as a node', 'graph TD\nA-->end\n', 1, /unexpected "end"/],
  ['one end too many', 'graph TD\nA-->B\nend\n', 2, /unexpected "end"/],
  ['an unclosed group', 'graph TD\nsubgraph x\nA-->B\n', 2, /ends too early/],
  ['an unclosed quote', 'graph TD\nA["open --> B\nB-->C\n', 1, /ends too early/],
  ['a misspelt type', 'flowchrt LR\nA-->B', 0, /no diagram type.*flowchrt/],
  ['no type', 'A-->B', 0, /no diagram type/],
  ['nothing', '', 0, /empty/],
  ['a message without a colon', 'sequenceDiagram\n A->>B: hi\n S--x D disk full\n B-->>A: ok', 2, /expected ":" and a message/],
  ['an open alternative', 'sequenceDiagram\n A->>B: hi\n alt x\n B-->>A: ok', 3, /ends too early/],
  ['ending what never began', 'sequenceDiagram\n A->>B: hi\n deactivate B\n A->>B: x', 2, /inactive participant/],
  ['a class left open', 'classDiagram\n class A {\n +x\n class B', 3, /ends too early/],
  ['a relation to nothing', 'classDiagram\n A <|-- \n B : x', 1, /ends too early/],
  ['a wrong cardinality', 'erDiagram\n A ||--o{ B : has\n C ||--o D : x', 2, /unexpected "o"/],
  ['an attribute without a name', 'erDiagram\n A {\n int\n }', 2, /expected a name/],
  ['a task without dates', 'gantt\n title x\n section A\n task :a1, 2024-01-01\n foo bar', 4, /dates of the task/],
  ['words for a number', 'pie title x\n "A" : 1\n "B" : x', 2, /unexpected character/],
  ['a branch that is not there', 'gitGraph\n commit\n branch a\n checkout nope\n', 3, /not yet created/],
  ['two roots', 'mindmap\n root\n  A\n b', 3, /only one root/],
  ['an unknown key', 'requirementDiagram\n requirement a {\n id: 1\n txt: x\n }', 3, /unexpected "txt"/],
  ['an unknown element', 'C4Context\n Person(a, "A")\n Systm(b, "B")', 2, /does not know/],
  ['a flow without a size', 'sankey-beta\n A,B,10\n A,B', 2, /expected ","/],
  ['a word in a series', 'xychart-beta\n title "x"\n x-axis [a, b]\n bar [1, x]', 3, /expected a number/],
  ['overlapping bits', 'packet-beta\n 0-15: "a"\n 14-20: "b"', 2, /not contiguous/],
  ['a broken service line', 'architecture-beta\n service db(database)[DB]\n bad line here', 2, /.+/],
];

describe('faults that Mermaid finds without a document', () => {
  let findFaults: FindFaults;
  before(async () => {
    findFaults = await loadMermaidParser();
  });

  for (const [name, source] of Object.entries(good))
    it(`${name}: none`, async () => { assert.deepEqual(await findFaults(source), []); });

  for (const [name, source, line, reason] of bad)
    it(`${name}: at its line, in one line of words`, async () => {
      const [fault, ...more] = await findFaults(source);
      assert.equal(more.length, 0);
      assert.equal(fault?.line, line);
      assert.match(formatArgument(fault.reason), reason);
      assert.doesNotMatch(formatArgument(fault.reason), /\n|Expecting '|\^/);
    });

  const inFront = ['\n\n', '---\ntitle: x\n---\n', '%%{init: {"theme": "dark"}}%%\n', '%% a note\n%% another\n', '\n---\nconfig:\n  look: classic\n---\n%%{init: {}}%%\n\n%% c\n'];
  for (const front of inFront)
    it(`counts the lines of ${JSON.stringify(front)}`, async () => {
      const [fault] = await findFaults(`${front}flowchart LR\r\n A --> B\r\n %% note\r\n B --> D[x (y)]\r\n`);
      assert.equal(fault?.line, front.split('\n').length - 1 + 3);
    });
});
