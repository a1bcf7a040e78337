import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseOutline } from '../../../src/core/outline/parse-outline.ts';
import { type Diagram, placeOfNode } from '../../../src/core/diagram/diagram.ts';
import { readDiagrams } from '../../../src/core/diagram/read-diagrams.ts';

function diagramsOf(text: string): readonly Diagram[] {
  return readDiagrams(parseOutline(text)).diagrams;
}

function mermaid(source: string): Diagram {
  const [diagram] = diagramsOf(`# Title\n\n\`\`\`mermaid\n${source}\n\`\`\`\n`);
  assert.ok(diagram);
  return diagram;
}

/** What stands in a text where the nodes of its diagram are said to be. */
function labelsIn(text: string, diagram: Diagram | undefined): readonly (string | undefined)[] {
  assert.ok(diagram);
  return diagram.nodes.map((node) => {
    const place = placeOfNode([diagram], node);
    return place === undefined ? undefined : text.slice(place.start, place.end);
  });
}

const labels = (diagram: Diagram): readonly string[] => diagram.nodes.map(({ label }) => label);
const edges = (diagram: Diagram): readonly string[] =>
  diagram.edges.map(({ from, to, label }) => `${from}>${to}${label === '' ? '' : `:${label}`}`);

describe('nodes and edges of a flowchart', () => {
  const cases: readonly [name: string, source: string, labels: readonly string[], edges: readonly string[]][] = [
    ['bare ids', 'graph TD\nA-->B', ['A', 'B'], ['A>B']],
    ['a statement behind the header', 'graph LR; A-->B; B-->C', ['A', 'B', 'C'], ['A>B', 'B>C']],
    ['labels', 'flowchart LR\n api[Job API] --> pg[(PostgreSQL shards)]', ['Job API', 'PostgreSQL shards'], ['api>pg']],
    ['quotes', 'flowchart LR\n a["Gateway (edge)"] --> b("x; y")', ['Gateway (edge)', 'x; y'], ['a>b']],
    [
      'every shape',
      'flowchart LR\n a(r) --> b([s]) --> c[[t]] --> d((u)) --> e>v] --> f{w} --> g{{x}} --> h[/y/] --> i[\\z\\] --> j(((q))) --> k[/p\\]',
      ['r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', 'q', 'p'],
      ['a>b', 'b>c', 'c>d', 'd>e', 'e>f', 'f>g', 'g>h', 'h>i', 'i>j', 'j>k'],
    ],
    ['the newer shape syntax', 'flowchart LR\n a@{ shape: cyl, label: "Message store" } --> b', ['Message store', 'b'], ['a>b']],
    ['several at once', 'flowchart LR\n A & B --> C & D', ['A', 'B', 'C', 'D'], ['A>C', 'A>D', 'B>C', 'B>D']],
    ['edge labels', 'flowchart LR\n A -->|reads| B\n B -- writes to --> C\n C -. later .-> D\n D == now ==> A', ['A', 'B', 'C', 'D'], ['A>B:reads', 'B>C:writes to', 'C>D:later', 'D>A:now']],
    ['arrow forms', 'flowchart LR\n A---B-.->C==>D~~~E<-->F o--o G x--x H --> I', ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'], ['A>B', 'B>C', 'C>D', 'D>E', 'E>F', 'F>G', 'G>H', 'H>I']],
    ['ids with hyphens and dots', 'flowchart LR\n job-api --> pg.main', ['job-api', 'pg.main'], ['job-api>pg.main']],
    ['classes and styles', 'flowchart LR\n A:::hot --> B\n classDef hot fill:#f00\n class B hot\n style A fill:#fff\n linkStyle 0 stroke:red\n click A "x"', ['A', 'B'], ['A>B']],
    ['comments', 'flowchart LR\n %% A --> Z\n A --> B', ['A', 'B'], ['A>B']],
    ['subgraphs', 'flowchart TB\n subgraph data [Data layer]\n direction LR\n A\n end\n subgraph "Edge tier"\n B\n end\n A --> B', ['Data layer', 'A', 'Edge tier', 'B'], ['A>B']],
    ['line breaks in labels', 'flowchart TB\n A["Load balancer<br/>TLS ends here"]', ['Load balancer\nTLS ends here'], []],
    ['a label given later', 'flowchart TB\n A --> B\n B[Billing]', ['A', 'Billing'], ['A>B']],
    ['front matter and directives', '---\ntitle: x\n---\n%%{init: {"theme":"dark"}}%%\n\nflowchart TB\n A --> B', ['A', 'B'], ['A>B']],
    ['unclosed brackets', 'flowchart TB\n A[never closed --> B\n C --> D', ['never closed --> B', 'C', 'D'], ['C>D']],
  ];
  for (const [name, source, wantedLabels, wantedEdges] of cases) {
    it(name, () => {
      const diagram = mermaid(source);
      assert.equal(diagram.type, 'flowchart');
      assert.deepEqual(labels(diagram), wantedLabels);
      assert.deepEqual(edges(diagram), wantedEdges);
    });
  }

  it('points at each label in the draft', () => {
    const text = '# T\r\n\r\n```mermaid\r\nflowchart LR\r\n  a["Edge proxy"] --> b(Chat service)\r\n  b --> c\r\n```\r\n';
    const [diagram] = diagramsOf(text);
    const found = labelsIn(text, diagram);
    assert.deepEqual(found, ['Edge proxy', 'Chat service', 'c']);
  });

  it('reads a diagram inside a quote', () => {
    const text = '> ```mermaid\n> flowchart LR\n>   a[One] --> b[Two]\n> ```\n';
    const [diagram] = diagramsOf(text);
    assert.deepEqual(labelsIn(text, diagram), ['One', 'Two']);
  });
});

describe('nodes of other diagrams', () => {
  it('reads participants and messages of a sequence', () => {
    const diagram = mermaid(
      'sequenceDiagram\n autonumber\n actor U as User\n participant G as WebSocket gateway\n U->>+G: send: hello\n Note over G: waits\n alt ok\n G-->>-U: tick\n else\n G--xD: lost\n end',
    );
    assert.deepEqual(diagram.nodes.map(({ label, role }) => `${label}/${role}`), ['User/actor', 'WebSocket gateway/node', 'D/node']);
    assert.deepEqual(edges(diagram), ['U>G:send: hello', 'G>U:tick', 'G>D:lost']);
  });

  it('reads services of an architecture and elements of a C4 diagram', () => {
    const services = mermaid('architecture-beta\n group api(cloud)[API]\n service db(database)[Database] in api\n service web(server)[Web] in api\n db:L -- R:web');
    assert.deepEqual(services.nodes.map(({ label, role }) => `${label}/${role}`), ['API/group', 'Database/node', 'Web/node']);
    assert.deepEqual(edges(services), ['db>web']);
    const c4 = mermaid('C4Container\n Person(u, "Rider")\n Container(a, "Dispatch", "Go")\n System_Ext(p, "Bank")\n Rel(u, a, "asks")');
    assert.deepEqual(c4.nodes.map(({ label, role }) => `${label}/${role}`), ['Rider/actor', 'Dispatch/node', 'Bank/actor']);
  });

  it('leaves the nodes of other types alone', () => {
    const diagram = mermaid('erDiagram\n USER ||--o{ ORDER : has');
    assert.deepEqual([diagram.type, diagram.nodes.length], ['other', 0]);
  });
});

describe('drawings made of characters', () => {
  it('reads boxes and what lies in them', () => {
    const text = '```\n+----------+     +--------------+\n|  Client  |---->| Chat service |\n+----------+     +--------------+\n```\n';
    const [diagram] = diagramsOf(text);
    assert.deepEqual(diagram?.nodes.map(({ label }) => label), ['Client', 'Chat service']);
    assert.deepEqual(labelsIn(text, diagram), ['Client', 'Chat service']);
  });

  it('tells a box around boxes from the boxes in it', () => {
    const [diagram] = diagramsOf('```text\n┌────────────────┐\n│ DATA LAYER     │\n│ ┌────┐ ┌─────┐ │\n│ │ DB │ │Cache│ │\n│ └────┘ └─────┘ │\n└────────────────┘\n```\n');
    assert.deepEqual(diagram?.nodes.map(({ label, role }) => `${label}/${role}`), ['DATA LAYER/group', 'DB/node', 'Cache/node']);
  });

  it('takes arrows on several lines for a drawing', () => {
    const text = '```\n             +--> express --> runners\nrelay -------+--> normal  --> runners\n             +--> bulk    --> runners\n```\n';
    assert.equal(diagramsOf(text)[0]?.kind, 'ascii');
  });

  const none: readonly [string, string][] = [
    ['code', '```js\nconst a = b --> c;\n```\n'],
    ['sums', '```\n10 + 20 = 30\n5 -> 6\n```\n'],
    ['a drawn table', '```\n┌─────┬─────┐\n│ a   │ b   │\n├─────┼─────┤\n│ 1   │ 2   │\n└─────┴─────┘\n```\n'],
  ];
  for (const [name, text] of none) it(`does not take ${name} for a drawing`, () => { assert.deepEqual(diagramsOf(text), []); });
});

describe('reading diagrams', () => {
  const pieces = ['flowchart LR\n', 'sequenceDiagram\n', 'A', 'B[', ']', '(', '"', ' --> ', '--', '-.', '==', '&', '|', 'subgraph ', 'end\n', '\n', '%%{', '@{', '+--+', '│', '┌', ';', 'C4Context\n'];
  it('never fails, and every node lies in the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), fc.constantFrom('mermaid', ''), (parts, language) => {
        const text = `\`\`\`${language}\n${parts.join('')}\n\`\`\`\n`;
        for (const { nodes, source } of diagramsOf(text))
          for (const { span } of nodes) assert.ok(span.start >= 0 && span.start < span.end && span.end <= source.length);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  // Anything but a time in proportion to the text would not be through with these before the time of the whole suite is over.
  it('comes to an end on texts that tempt it into trying everything', () => {
    for (const piece of ['A["', 'A-->', '%%{', 'A -- ', '+--', 'subgraph ', 'A & ', '|', '-x', ' '.repeat(50)]) {
      for (const head of ['mermaid\nflowchart LR\n', 'mermaid\nsequenceDiagram\n', '\n']) {
        const text = `\`\`\`${head}${piece.repeat(20_000)}\n`;
        for (const { span } of diagramsOf(text)) assert.ok(span.end <= text.length, piece);
      }
    }
  });
});
