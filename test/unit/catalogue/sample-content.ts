import type { SourceFile } from '../../../src/core/catalogue/yaml-file.ts';

/** A small catalogue of each kind of file, without a fault: tests spoil one file at a time. */
export const sampleContent: Readonly<Record<string, string>> = {
  'steps/01-requirements.yaml': `number: 1
key: requirements
file: '01'
title: Requirements
purpose: Shows what you ask.
subject: requirements
requirements:
  - id: requirements/scope
    title: Scope
    asks: say what is in scope
    hint: List the features.
    subject: scope
    evidence:
      - in scope & @reason
`,
  'steps/06-async.yaml': `number: 6
key: async
file: 05A
title: Messaging
purpose: Shows what you know of brokers.
subject: messaging | queue
parts:
  - title: Concept
    requirements: [async/concept]
  - title: Simulation
    requirements: [async/retry]
requirements:
  - id: async/concept
    title: Concept
    asks: say what a broker is
    hint: Say what it does.
    subject: concept
    evidence: [broker]
  - id: async/retry
    title: Retries
    asks: say what is tried again
    hint: Say how often.
    subject: retries
    evidence: [retry]
    waived: [no retries]
`,
  'evidence.yaml': `reason: because | since
unfinished: to be written
`,
  'telling-words.yaml': `async/concept: -7 +4 log reader -2 posit
`,
  'technologies.yaml': `technologies:
  - id: kafka
    name: Kafka
    kind: messaging
  - id: redis
    name: Redis
    kind: cache
`,
  'plans/week/plan.yaml': `id: week
order: 1
title: A week
summary: Seven days.
unit: day
phases:
  - id: only
    title: All days
    days:
      - week/01
      - week/02
`,
  'plans/week/01-first.yaml': dayText(1, 'caseStudy:\n  title: Shortener\n  statement: Design it.\n  question: shortener\n'),
  'plans/week/02-second.yaml': dayText(2),
  'questions/categories.yaml': `categories:
  - id: web
    kind: category
    title: Web
    summary: Sites.
  - id: data
    kind: specialisation
    title: Data
    summary: Stores.
    buildsOn: [web]
`,
  'questions/shortener.yaml': `id: shortener
title: Shortener
difficulty: 2
minutes: 45
category: web
statement: Design it.
source: { plan: week, day: 1 }
`,
  'guides/numbers.yaml': `id: numbers
title: Numbers
group: reference
order: 1
summary: Figures.
sections:
  - title: Latency
    blocks:
      - kind: table
        columns: [What, Time]
        rows:
          - [Memory, 100 ns]
          - [Disk, 10 ms]
`,
  'evaluation/phases.yaml': `phases:
  - id: understand
    title: Understand
    minutes: 10
    activities: [Ask]
    expectations: [Listen]
`,
  'evaluation/scoring.yaml': `levels:
  - { score: 1, title: Novice }
criteria:
  - id: analysis
    title: Analysis
    levels:
      - { score: 1, text: Shallow }
`,
};

/** A day of the plan of the sample, with more fields at its end. */
export function dayText(number: number, more = ''): string {
  return `id: week/0${String(number)}
plan: week
number: ${String(number)}
kind: study
title: Day ${String(number)}
summary: What it covers.
role: A coach.
goal: To learn.
parts: []
deliverables:
  - id: notes
    text: Notes
  - id: sketch
    text: A sketch
include: []
${more}`;
}

/** The sample as files, some of them replaced, added or (with an empty text) taken away. */
export function sampleSources(changed: Readonly<Record<string, string>> = {}): readonly SourceFile[] {
  return sourcesOf({ ...sampleContent, ...changed }).filter(({ text }) => text !== '');
}

/** Texts by path as files. */
export function sourcesOf(texts: Readonly<Record<string, string>>): readonly SourceFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}

/** The text of a file of the sample with one thing in it replaced. Throws where it is not there. */
export function spoilt(path: string, before: string, after: string): Readonly<Record<string, string>> {
  const text = sampleContent[path] ?? '';
  if (!text.includes(before)) throw new Error(`${before} is not in ${path}`);
  return { [path]: text.replace(before, after) };
}
