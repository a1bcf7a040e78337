import * as v from 'valibot';
import { type DeepReadonly, filled, id, label, lines, markdown, minutes } from './schema-parts.ts';

const pointWithPoints = v.strictObject({
  text: label,
  points: v.pipe(lines, v.description('What belongs to this point.')),
});

const points = v.pipe(
  v.array(v.union([label, pointWithPoints])),
  v.minLength(1),
  v.description('Plain lines, or lines that carry points of their own.'),
);

const scaleFigure = v.strictObject({
  name: v.pipe(label, v.description('What is measured or demanded, such as "Daily active users".')),
  value: v.pipe(
    v.union([v.number(), filled]),
    v.description('The plain number, without suffix or separators; words only where there is no number.'),
  ),
  unit: v.exactOptional(v.pipe(label, v.description('What the number counts: users, ms, %, tweets a day.'))),
  bound: v.exactOptional(
    v.pipe(
      v.picklist(['at-least', 'at-most', 'below', 'over']),
      v.description('How the value limits the design. Without it the value is the figure itself.'),
    ),
  ),
  note: v.exactOptional(v.pipe(label, v.description('Where or for what the figure holds.'))),
});

const diagram = v.strictObject({
  title: v.pipe(label, v.description('What the diagram shows. Also read out by screen readers.')),
  explanation: v.pipe(markdown, v.description('What to notice in the diagram. Markdown.')),
  mermaid: v.pipe(filled, v.description('Mermaid source, without styling, links or click handlers.')),
});

const discussionPoint = v.strictObject({
  title: v.pipe(label, v.description('The topic an interviewer wants to hear about.')),
  points,
});

const approachOption = v.strictObject({
  name: label,
  how: v.pipe(label, v.description('How this option works.')),
  fits: v.exactOptional(v.pipe(label, v.description('When it is the right one, or what it gives.'))),
  costs: v.exactOptional(v.pipe(label, v.description('What it costs, or where it stops working.'))),
});

const approach = v.strictObject({
  title: v.pipe(label, v.description('The decision, such as "How a feed is built".')),
  text: v.exactOptional(markdown),
  options: v.pipe(v.array(approachOption), v.minLength(2), v.description('The ways to decide, side by side.')),
});

const phase = v.strictObject({
  title: label,
  minutes,
  activities: v.exactOptional(v.pipe(lines, v.description('What to do in this phase.'))),
});

const source = v.strictObject({
  plan: v.pipe(id, v.description('Id of the plan.')),
  day: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(1),
    v.description('1-based number of the day, or of the week in a plan of weeks.'),
  ),
});

/** One design question: what a person is asked, and the answers that stay hidden until asked for. */
export const questionSchema = v.pipe(
  v.strictObject({
    id: v.pipe(id, v.description('Kebab-case, unique among all questions.')),
    number: v.exactOptional(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.description('1-based place in its numbered series.')),
    ),
    title: v.pipe(label, v.description('As shown in the tree.')),
    resembles: v.exactOptional(v.pipe(label, v.description('The known system it resembles.'))),
    difficulty: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.maxValue(5),
      v.description('From 1 (easy) to 5 (hardest).'),
    ),
    minutes: v.pipe(minutes, v.description('Minutes for the whole question.')),
    category: v.pipe(id, v.description('Id of a category or specialisation.')),
    statement: v.pipe(markdown, v.description('The question, as the interviewer puts it. Markdown.')),
    scale: v.exactOptional(
      v.pipe(v.array(scaleFigure), v.minLength(1), v.description('Every scale and quality requirement, as data.')),
    ),
    functional: v.exactOptional(v.pipe(lines, v.description('What the system must do.'))),
    focus: v.exactOptional(v.pipe(lines, v.description('What to pay attention to while designing.'))),
    think: v.exactOptional(v.pipe(lines, v.description('Questions to ask yourself.'))),
    output: v.exactOptional(v.pipe(lines, v.description('What to hand in.'))),
    phases: v.exactOptional(
      v.pipe(v.array(phase), v.minLength(1), v.description('Only where they differ from the general structure.')),
    ),
    followUps: v.exactOptional(v.pipe(lines, v.description('What an interviewer may ask after the design.'))),
    approaches: v.exactOptional(
      v.pipe(v.array(approach), v.minLength(1), v.description('An answer: hidden until a person asks for it.')),
    ),
    discussion: v.exactOptional(
      v.pipe(v.array(discussionPoint), v.minLength(1), v.description('An answer: hidden until asked for.')),
    ),
    diagrams: v.exactOptional(
      v.pipe(v.array(diagram), v.minLength(1), v.description('Reference diagrams: hidden until asked for.')),
    ),
    source: v.exactOptional(v.pipe(source, v.description('The plan and day this question comes from.'))),
  }),
  v.title('Question'),
  v.description('A design question of the System Design Coach.'),
);

/** A question as the catalogue holds it. */
export type Question = DeepReadonly<v.InferOutput<typeof questionSchema>>;

/** One scale or quality requirement of a question. */
export type ScaleFigure = NonNullable<Question['scale']>[number];
