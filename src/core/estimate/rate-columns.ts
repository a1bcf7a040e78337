import type { Outline, Row } from '../outline/outline.ts';
import { columnEquation, type ColumnPair, type ColumnStep, givenBy } from './column-equation.ts';
import { areAlike, cellAround, columnValue, type ColumnValue, hasResult, isRounded } from './column-values.ts';
import type { Equation } from './estimate.ts';
import { secondsOfDayAround } from './short-days.ts';
import { cellText, type Table } from './table-rows.ts';
import { totalRows } from './table-totals.ts';
import { isOneStep } from './tolerance.ts';

const day = 86_400;
const hour = 3600;
const minute = 60;
// A day is often taken for as many seconds.
const roundDay = 100_000;

// Characters around a table in which a text speaks of it.
const sameChapter = 1500;
// Longer tables are no estimates.
const mostRows = 100;

const mayBeRate = /day|daily|\/\s?[dhms]|\bsec|[qrtw]ps|hour|min/i;
const per = '(?:\\b(?:per|an?|each|every|one) |/ ?)';
const periodTitles: readonly (readonly [period: number, title: RegExp])[] = [
  [1, new RegExp(`${per}s(?:ec(?:ond)?s?)?\\b|\\b[qrtw]ps\\b`, 'i')],
  [minute, new RegExp(`${per}min(?:ute)?\\b`, 'i')],
  [hour, new RegExp(`${per}h(?:r|our)?\\b|\\bhourly\\b`, 'i')],
  [day, new RegExp(`${per}d(?:ay)?\\b|\\bdaily\\b`, 'i')],
];
const peakTitle = /\b(?:peak|bus(?:y|iest)|burst|max(?:imum)?|worst|spike|rush|high(?:est)?|top|prime)\b|[×x*] ?\d|\d ?×|\d ?x\b/i;
const factorTitle = /[×x*] ?(\d+(?:\.\d+)?)(?!\d|\.\d)|(\d+(?:\.\d+)?) ?(?:×|x\b|times\b)/i;
// Of what a row says with such words the others tell nothing.
const otherLoad = /peak|\bbus(?:y|iest)\b|burst|spike|\bmax|worst|rush|season|batch|\bjobs?\b|cron|export|import|back-?fill|\bonly\b|[×x] ?\d|\d ?[×x]\b|\([^()]*\d/i;
const hours = /hour|\d ?h\b|night|weekday|working day/i;

// What is allowed or bought follows from nothing.
const chosenTitle = /limit|quota|tier|\bplans?\b|allow|provision|capacity|budget|target/i;

interface Column {
  readonly place: number;
  /** Seconds of the period that its values are of. */
  readonly period: number | undefined;
  readonly peak: boolean;
  /** What a peak is as a multiple of the mean, where its title says so. */
  readonly factor: number | undefined;
}

interface Pairing {
  readonly from: Column;
  readonly to: Column;
  readonly steps: readonly ColumnStep[];
}

/** Equations from one column of a table to another: calls a day and calls a second, a mean and its peak. `known` are those of its rows. */
export function rateEquations({ text }: Outline, table: Table, known: readonly Equation[]): readonly Equation[] {
  const { header, rows } = table;
  const [first] = rows;
  if (header === undefined || first === undefined || rows.length > mostRows || !mayBeRate.test(text.slice(header.span.start, header.span.end))) return [];
  const columns = columnsOf(text, header, first);
  const place = { start: header.span.start, end: rows.at(-1)?.span.end ?? header.span.end };
  const pairings = columns.flatMap((to) => pairingTo(to, columns, () => secondsOfDayAround(text, place, sameChapter)) ?? []);
  if (pairings.length === 0) return [];
  const totals = new Set(totalRows(text, table));
  return pairings.flatMap((pairing) => judgedPairing({ text, header, rows, known, totals }, pairing));
}

function columnsOf(text: string, header: Row, first: Row): readonly Column[] {
  const columns = header.cells.map((_, place) => columnOf(cellText(text, header, place), place));
  if (columns.every(({ period }) => period === undefined)) return [];
  return columns.map((column) => (column.period === undefined && !column.peak && column.place > 0 ? { ...column, period: ownPeriod(columnValue(text, header, first, column.place)) } : column));
}

function columnOf(title: string, place: number): Column {
  const periods = periodTitles.filter(([, form]) => form.test(title)).map(([period]) => period);
  const peak = peakTitle.test(title);
  const factor = peak ? factorTitle.exec(title) : null;
  return { place, period: periods.length === 1 ? periods[0] : undefined, peak, factor: factor === null ? undefined : Number(factor[1] ?? factor[2]) };
}

/** The period that a value names itself. */
function ownPeriod(value: ColumnValue | undefined): number | undefined {
  return value?.quantity.unit.find(({ dimension, power }) => dimension === 'time' && power < 0)?.size;
}

/** The nearest column before one from which it follows, and how. */
function pairingTo(to: Column, columns: readonly Column[], shortDays: () => readonly number[]): Pairing | undefined {
  const before = columns.slice(0, to.place).filter(({ place, peak, period }) => place > 0 && !peak && period !== undefined);
  if (to.peak) {
    const mean = before.findLast(({ period }) => period === (to.period ?? 1));
    return mean === undefined || to.factor === undefined ? undefined : { from: mean, to, steps: [{ operator: 'times', number: to.factor }] };
  }
  const { period } = to;
  const from = before.findLast((column) => column.period !== period);
  if (period === undefined || from?.period === undefined) return undefined;
  return { from, to, steps: stepsBetween(from.period, period, shortDays) };
}

function stepsBetween(from: number, to: number, shortDays: () => readonly number[]): readonly ColumnStep[] {
  const operator = from > to ? 'over' : 'times';
  const exact: ColumnStep = { operator, number: Math.max(from, to) / Math.min(from, to) };
  if (exact.number !== day) return [exact];
  return [exact, ...[roundDay, ...shortDays()].map((number): ColumnStep => ({ operator, number }))];
}

interface Place {
  readonly text: string;
  readonly header: Row;
  readonly rows: readonly Row[];
  readonly known: readonly Equation[];
  readonly totals: ReadonlySet<Row>;
}

function judgedPairing(place: Place, { from, to, steps }: Pairing): readonly Equation[] {
  const { text, header, rows, known } = place;
  const pairs = rows.flatMap((row) => {
    const pair = { from: columnValue(text, header, row, from.place), to: columnValue(text, header, row, to.place) };
    return isPair(pair, from, to) ? pair : [];
  });
  const step = bestStep(pairs, steps);
  if (step === undefined) return [];
  const right = pairs.filter((pair) => fits(pair, step));
  const wrong = pairs.filter((pair) => isFarOff(pair, step) && !place.totals.has(pair.to.row));
  if (right.length <= wrong.length) return [];
  const told = chosenTitle.test(text.slice(header.span.start, header.span.end)) || isLonger(to, from) ? [] : wrong.filter((pair) => isTelling(pair, step, right.length, wrong.length) && isPlainRow(place, pair));
  const fresh = (pair: ColumnPair): boolean => !hasResult(known, cellAround(pair.to));
  return [...right, ...told].filter(fresh).map((pair) => columnEquation(pair, step, told.includes(pair) ? 'mismatched' : 'verified'));
}

/** What is said of a day behind what is said of a second may be a quota. */
function isLonger(one: Column, other: Column): boolean {
  return (one.period ?? 0) > (other.period ?? 0);
}

function isPair(pair: { readonly from: ColumnValue | undefined; readonly to: ColumnValue | undefined }, from: Column, to: Column): pair is ColumnPair {
  if (pair.from === undefined || pair.to === undefined || !areAlike(pair.from, pair.to)) return false;
  const plain = !pair.from.quantity.percent && !pair.to.quantity.percent;
  return plain && isOfPeriod(pair.from, from.period) && isOfPeriod(pair.to, to.period ?? from.period);
}

function isOfPeriod(value: ColumnValue, period: number | undefined): boolean {
  return (ownPeriod(value) ?? period) === period;
}

/** The step that most rows take; of several the first, which is exact. */
function bestStep(pairs: readonly ColumnPair[], steps: readonly ColumnStep[]): ColumnStep | undefined {
  let best: { readonly step: ColumnStep; readonly count: number } | undefined;
  for (const step of steps) {
    const count = pairs.filter((pair) => fits(pair, step)).length;
    if (count > (best?.count ?? 0)) best = { step, count };
  }
  return best?.step;
}

function fits(pair: ColumnPair, step: ColumnStep): boolean {
  return isRounded(givenBy(pair, step), pair.from, pair.to);
}

const far = 2;

function isFarOff(pair: ColumnPair, step: ColumnStep): boolean {
  const ratio = givenBy(pair, step) / pair.to.measure.amount;
  return ratio >= far || ratio <= 1 / far;
}

const fewestRight = 2;
const slips = [10, 100, 1000, 24, minute, hour, day, 1e6];

/** A slip of digits or of the period is certain with fewer other rows than another number. */
function isTelling(pair: ColumnPair, step: ColumnStep, right: number, wrong: number): boolean {
  const ratio = givenBy(pair, step) / pair.to.measure.amount;
  const slip = slips.some((size) => isOneStep(ratio / size) || isOneStep(ratio * size));
  return right >= fewestRight && right >= (slip ? 2 : 3) * wrong;
}

/** Whether nothing in a row says that it is meant otherwise, and its first value is not wrong itself. */
function isPlainRow({ text, known }: Place, { from, to }: ColumnPair): boolean {
  const { row } = to;
  const cell = cellAround(to);
  if (hours.test(text.slice(row.span.start, row.span.end)) || hasResult(known, cellAround(from), 'mismatched')) return false;
  return !otherLoad.test(cellText(text, row, 0)) && !otherLoad.test(text.slice(cell.start, cell.end));
}
