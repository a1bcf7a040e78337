import * as v from 'valibot';
import { type DeepReadonly, dayIdPattern, filled, id, items, label, lines, minutes } from './schema-parts.ts';

const whole = v.pipe(v.number(), v.integer(), v.minValue(1));

const question = v.pipe(id, v.description('Id of the question that this becomes when a person starts an answer.'));

const quiz = v.strictObject({
  count: v.pipe(whole, v.description('How many things the coach asks about.')),
  text: v.pipe(label, v.description('What they are and what is asked; follows the count in a sentence.')),
});

const part = v.strictObject({
  title: v.pipe(label, v.description('Without a letter: letters are given by the order of the parts.')),
  emphasis: v.exactOptional(
    v.pipe(label, v.description('How the coach must treat this part: in depth, with examples.')),
  ),
  topics: v.pipe(items, v.description('Everything the part covers, in order.')),
  quiz: v.exactOptional(v.pipe(quiz, v.description('What the coach asks once the topics are done.'))),
});

const caseStudy = v.strictObject({
  title: v.pipe(label, v.description('The name of the system.')),
  statement: v.pipe(label, v.description('The system to design, as the coach puts it.')),
  scope: v.exactOptional(v.pipe(lines, v.description('What the system does, or the parts it is made of.'))),
  requirements: v.exactOptional(v.pipe(lines, v.description('What the design must achieve.'))),
  tasks: v.exactOptional(v.pipe(items, v.description('What the person has to decide, propose or show.'))),
  question: v.exactOptional(question),
});

const option = v.strictObject({
  title: label,
  question: v.exactOptional(question),
});

const drill = v.strictObject({
  title: label,
  minutes: v.exactOptional(minutes),
  problem: v.exactOptional(v.pipe(label, v.description('What to design or to solve, as the coach puts it.'))),
  options: v.exactOptional(
    v.pipe(v.array(option), v.minLength(2), v.description('Problems of which the person picks one.')),
  ),
  requirements: v.exactOptional(v.pipe(lines, v.description('What the design must achieve.'))),
  tasks: v.exactOptional(v.pipe(items, v.description('What the person does or hands in.'))),
  coach: v.exactOptional(v.pipe(lines, v.description('How the coach behaves during the drill.'))),
  question: v.exactOptional(question),
});

const link = v.strictObject({
  title: label,
  url: v.pipe(filled, v.regex(/^https:\/\/\S+$/), v.description('An https address.')),
});

const deliverable = v.strictObject({
  id: v.pipe(id, v.description('Kebab-case, unique inside the day. Never change it: saved progress is tied to it.')),
  text: v.pipe(label, v.description('What the person has at the end. Numbers are given by the order.')),
  points: v.exactOptional(v.pipe(lines, v.description('What it consists of.'))),
  links: v.exactOptional(v.pipe(v.array(link), v.minLength(1), v.description('What to read or watch for it.'))),
});

const include = v.pipe(
  v.variant('kind', [
    v.strictObject({
      kind: v.literal('mistakes'),
      count: v.pipe(whole, v.description('How many common mistakes.')),
      about: v.exactOptional(v.pipe(label, v.description('Their subject or examples of them.'))),
    }),
    v.strictObject({
      kind: v.literal('questions'),
      count: v.pipe(whole, v.description('How many interview questions with their answers.')),
      about: v.exactOptional(v.pipe(label, v.description('Their subject or level.'))),
    }),
    v.strictObject({
      kind: v.literal('cheatSheet'),
      about: v.pipe(label, v.description('The subject of the cheat sheet.')),
    }),
    v.strictObject({
      kind: v.literal('schedule'),
      count: v.pipe(whole, v.description('How many days the revision schedule covers.')),
      about: v.exactOptional(v.pipe(label, v.description('What each of its days looks like.'))),
    }),
    v.strictObject({
      kind: v.literal('backlog'),
      about: v.pipe(label, v.description('What the backlog of later topics holds.')),
    }),
  ]),
  v.description('One thing that the session must hand over besides the deliverables.'),
);

const range = v.strictObject({ from: whole, to: whole });

const scoring = v.strictObject({
  ...range.entries,
  criteria: v.pipe(lines, v.description('Each is scored on its own.')),
});

const mock = v.strictObject({
  problem: v.pipe(label, v.description('The one question of the interview, as the interviewer puts it.')),
  question: v.exactOptional(question),
  followUps: v.strictObject({
    minimum: v.pipe(whole, v.description('The interviewer asks at least so many.')),
    examples: v.pipe(lines, v.description('Questions to ask, or what they are about.')),
  }),
  scoring: v.pipe(scoring, v.description('The scale, and the criteria scored at the end.')),
  report: v.pipe(items, v.description('What the feedback report holds.')),
});

const everyDay = {
  id: v.pipe(filled, v.regex(dayIdPattern), v.description('The id of the plan and the number, such as my-plan/01.')),
  plan: v.pipe(id, v.description('Id of the plan.')),
  number: v.pipe(whole, v.description('1-based place in the plan.')),
  title: v.pipe(label, v.description('As shown in the tree.')),
  summary: v.pipe(label, v.description('One or two sentences: what the day covers.')),
  role: v.pipe(
    label,
    v.description(
      'Whom the model plays. {role}, {level}, {stack} and {companyType} are replaced by what the person set.',
    ),
  ),
  goal: v.pipe(label, v.description('What the person can do afterwards.')),
  minutes: v.exactOptional(v.pipe(range, v.description('Minutes the whole session takes.'))),
  parts: v.pipe(v.array(part), v.description('What is taught or gone through, in order.')),
  caseStudy: v.exactOptional(v.pipe(caseStudy, v.description('The system to practise on.'))),
  drills: v.exactOptional(v.pipe(v.array(drill), v.minLength(1), v.description('Exercises against the clock.'))),
  deliverables: v.pipe(v.array(deliverable), v.description('What the person produces, ticked off one by one.')),
  include: v.pipe(v.array(include), v.description('What the session must hand over besides.')),
  focus: v.exactOptional(v.pipe(label, v.description('What a principal engineer brings out this week.'))),
  rules: v.exactOptional(v.pipe(items, v.description('How the coach or interviewer must run the session.'))),
};

/** One day (or week) of a plan: everything a session covers, as data from which its prompt is composed. */
export const daySchema = v.pipe(
  v.variant('kind', [
    v.strictObject({ ...everyDay, kind: v.picklist(['study', 'revision', 'review', 'week']) }),
    v.strictObject({ ...everyDay, kind: v.literal('mock'), mock }),
  ]),
  v.title('Day'),
  v.description('A day or week of a study plan of the System Design Coach.'),
);

/** A day as the catalogue holds it. */
export type Day = DeepReadonly<v.InferOutput<typeof daySchema>>;

/** A day that is a mock interview. */
export type MockDay = Extract<Day, { readonly kind: 'mock' }>;

/** A day that is studied: new material, revision, the review of a mock, or a week. */
export type StudyDay = Exclude<Day, MockDay>;

/** A part of a day: a title and its topics. */
export type DayPart = Day['parts'][number];

/** The system a day practises on. */
export type CaseStudy = NonNullable<Day['caseStudy']>;

/** An exercise against the clock. */
export type Drill = NonNullable<Day['drills']>[number];

/** What the person produces and ticks off. */
export type Deliverable = Day['deliverables'][number];

/** What a session hands over besides; `kind` tells them apart. */
export type Include = Day['include'][number];

/** A mock interview: its problem, follow-ups, scoring and report. */
export type Mock = MockDay['mock'];
