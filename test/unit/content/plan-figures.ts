/** What a day of the source holds, counted there line by line. Points are those below the topics of each part. */
export interface PlanFigures {
  readonly parts: readonly number[];
  readonly points?: readonly number[];
  readonly quiz?: readonly number[];
  readonly scope?: number;
  readonly requirements?: number;
  readonly tasks?: number;
  readonly drills?: readonly (number | undefined)[];
  readonly deliverables: number;
  readonly mistakes?: number;
  readonly questions?: number;
  readonly schedule?: number;
  readonly cheatSheet?: boolean;
  readonly backlog?: boolean;
  readonly mock?: readonly [followUps: number, examples: number, criteria: number, report: number];
}

/** The figures of every day, by its id. */
export const planFigures: Readonly<Record<string, PlanFigures>> = {
  'seven-day-sprint/01': {
    parts: [2, 2, 3, 2, 2], points: [7, 2, 0, 3, 6],
    deliverables: 5, mistakes: 12, questions: 10, cheatSheet: true,
  },
  'seven-day-sprint/02': {
    parts: [3, 4, 3, 4, 5],
    deliverables: 4, mistakes: 12, questions: 10, cheatSheet: true,
  },
  'seven-day-sprint/03': {
    parts: [4, 3, 6, 4], points: [0, 0, 0, 9], tasks: 3,
    deliverables: 4, mistakes: 15, questions: 10, cheatSheet: true,
  },
  'seven-day-sprint/04': {
    parts: [4, 5, 4], requirements: 3,
    deliverables: 4, mistakes: 15, questions: 10, cheatSheet: true,
  },
  'seven-day-sprint/05': {
    parts: [4, 4, 3, 3, 3], points: [0, 0, 0, 0, 5],
    deliverables: 5, mistakes: 15, questions: 12, cheatSheet: true,
  },
  'seven-day-sprint/06': {
    parts: [5, 4, 5, 4], tasks: 3,
    deliverables: 5, mistakes: 15, questions: 12, cheatSheet: true,
  },
  'seven-day-sprint/07': {
    parts: [], drills: [undefined],
    deliverables: 4, backlog: true, mock: [12, 6, 8, 3],
  },
  'twenty-day-plan/01': {
    parts: [5, 3, 2, 3], points: [0, 2, 6, 0],
    deliverables: 3, mistakes: 12, questions: 10, cheatSheet: true,
  },
  'twenty-day-plan/02': {
    parts: [4, 2, 3, 3], scope: 4, tasks: 1,
    deliverables: 3, mistakes: 12, questions: 10, cheatSheet: true,
  },
  'twenty-day-plan/03': {
    parts: [3, 3, 3, 4, 4, 2], scope: 8, tasks: 4,
    deliverables: 3, mistakes: 12, questions: 10, cheatSheet: true,
  },
  'twenty-day-plan/04': {
    parts: [3, 5, 2, 4, 3], requirements: 3, tasks: 3,
    deliverables: 3, mistakes: 12, questions: 10, cheatSheet: true,
  },
  'twenty-day-plan/05': {
    parts: [2, 3, 3, 4, 4], scope: 5, tasks: 4,
    deliverables: 3, mistakes: 12, questions: 10, cheatSheet: true,
  },
  'twenty-day-plan/06': {
    parts: [4, 7, 3, 5, 3], scope: 5, requirements: 3, tasks: 4,
    deliverables: 3, mistakes: 15, questions: 10, cheatSheet: true,
  },
  'twenty-day-plan/07': {
    parts: [3, 4, 4, 4, 5, 4, 4], points: [0, 0, 0, 0, 0, 0, 4], scope: 2, requirements: 3, tasks: 4,
    deliverables: 3, mistakes: 15, questions: 10, cheatSheet: true,
  },
  'twenty-day-plan/08': {
    parts: [3, 3, 4, 3, 4, 5], scope: 4, requirements: 3, tasks: 4,
    deliverables: 3, mistakes: 15, questions: 10, cheatSheet: true,
  },
  'twenty-day-plan/09': {
    parts: [4, 5, 6, 3, 4], scope: 4, requirements: 3, tasks: 4,
    deliverables: 3, mistakes: 15, questions: 10, cheatSheet: true,
  },
  'twenty-day-plan/10': {
    parts: [2, 4, 9, 7, 6], points: [0, 0, 0, 13, 0], scope: 7, requirements: 7,
    deliverables: 4, mistakes: 20, questions: 12, cheatSheet: true,
  },
  'twenty-day-plan/11': {
    parts: [3], points: [7], drills: [20, 20],
    deliverables: 3, mistakes: 12, questions: 10, cheatSheet: true,
  },
  'twenty-day-plan/12': {
    parts: [3, 4, 4], quiz: [8, 6, 5], drills: [30],
    deliverables: 4, mistakes: 15, questions: 12, cheatSheet: true,
  },
  'twenty-day-plan/13': {
    parts: [3, 3, 3], quiz: [5, 5, 1], requirements: 4, tasks: 3,
    deliverables: 3, mistakes: 15, questions: 12, cheatSheet: true,
  },
  'twenty-day-plan/14': {
    parts: [],
    deliverables: 0, mock: [12, 5, 7, 4],
  },
  'twenty-day-plan/15': {
    parts: [2], points: [3], drills: [15, 15, 15],
    deliverables: 4, mistakes: 20, questions: 15, schedule: 7,
  },
  'twenty-day-plan/16': {
    parts: [5, 3, 5, 3],
    deliverables: 3, mistakes: 12, questions: 10, cheatSheet: true,
  },
  'twenty-day-plan/17': {
    parts: [5, 2, 4, 3, 3], scope: 5, tasks: 4,
    deliverables: 3, mistakes: 15, questions: 10, cheatSheet: true,
  },
  'twenty-day-plan/18': {
    parts: [3, 3, 5], scope: 6,
    deliverables: 3, mistakes: 15, questions: 12, cheatSheet: true,
  },
  'twenty-day-plan/19': {
    parts: [], drills: [15],
    deliverables: 0, mock: [12, 6, 6, 2],
  },
  'twenty-day-plan/20': {
    parts: [2], drills: [30],
    deliverables: 4, questions: 15, schedule: 7,
  },
  'four-week-principal/01': {
    parts: [4], points: [5], tasks: 2,
    deliverables: 4,
  },
  'four-week-principal/02': {
    parts: [5], tasks: 1,
    deliverables: 4,
  },
  'four-week-principal/03': {
    parts: [4], tasks: 2,
    deliverables: 4,
  },
  'four-week-principal/04': {
    parts: [4], tasks: 2, drills: [undefined],
    deliverables: 3,
  },
};
