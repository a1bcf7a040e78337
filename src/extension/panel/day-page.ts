import * as vscode from 'vscode';
import type { CaseStudy, Day, DayPart, Drill, Include, MockDay } from '../../core/catalogue/day-schema.ts';
import type { Plan } from '../../core/catalogue/plan-schema.ts';
import { daysOfPlan } from '../../core/practice/calendar.ts';
import { deliveredOf } from '../../core/practice/progress.ts';
import { composePrompt } from '../../core/prompt/compose-prompt.ts';
import { partLetter } from '../../core/prompt/prompt-sections.ts';
import { type ListItem, renderCode, renderInline, renderItems } from '../../core/prompt/safe-html.ts';
import { referenceKey } from '../../shared/item.ts';
import type { Page, PageAction, PageDeliverable, PageSection, PageWords } from '../../shared/page.ts';
import { titleOfDay } from '../day-title.ts';
import { neighboursOf } from './neighbours.ts';
import type { PageSource } from './pages.ts';
import { questionOfDay } from './question-of-day.ts';
import { scaleOf } from './question-page.ts';
import { closedSection, openSection } from './sections.ts';

/** The page of a day: its goal, what it covers, its case study, what to deliver, and the prompt itself. */
export function dayPage(id: string, source: PageSource, words: PageWords): Page | undefined {
  const day = source.catalogue.days.find((one) => one.id === id);
  const plan = source.catalogue.plans.find((one) => one.id === day?.plan);
  if (day === undefined || plan === undefined) return undefined;
  const delivered = deliveredOf(source.progress, day).length;
  return {
    key: referenceKey({ kind: 'day', id }),
    title: titleOfDay(day),
    subtitle: plan.title,
    facts: [...minutesOf(day), ...(day.deliverables.length === 0 ? [] : [vscode.l10n.t('{0} of {1} delivered', delivered, day.deliverables.length)])],
    introduction: `<p>${renderInline(day.goal)}</p>`,
    actions: actionsOf(day, source),
    sections: [...sectionsOf(day, source), aboutPlan(plan)],
    ...neighboursOf('day', daysOfPlan(plan), id),
    words,
  };
}

function minutesOf({ minutes }: Day): readonly string[] {
  if (minutes === undefined) return [];
  return [minutes.from === minutes.to ? vscode.l10n.t('{0} min', minutes.from) : vscode.l10n.t('{0}–{1} min', minutes.from, minutes.to)];
}

function actionsOf(day: Day, { hasChat }: PageSource): readonly PageAction[] {
  const start: PageAction = { kind: 'startAnswer', label: vscode.l10n.t('Start Answer'), primary: true };
  const copy: PageAction = { kind: 'copyPrompt', label: vscode.l10n.t('Copy Prompt'), hint: vscode.l10n.t('Copies this day as a text for an AI chat, which then coaches you.'), primary: false };
  const chat: PageAction = { kind: 'openInChat', label: vscode.l10n.t('Open in Chat'), primary: false };
  const practise: PageAction = { kind: 'startPractice', label: vscode.l10n.t('Start Practice'), primary: false };
  const answering = questionOfDay(day) === undefined ? [] : day.kind === 'mock' ? [start, practise] : [start];
  return [...answering, copy, ...(hasChat ? [chat] : [])];
}

function sectionsOf(day: Day, source: PageSource): readonly PageSection[] {
  return [
    ...day.parts.map((part, index) => partSection(part, index)),
    ...(day.kind === 'mock' ? mockSections(day) : []),
    ...(day.caseStudy === undefined ? [] : [caseStudySection(day.caseStudy, source)]),
    ...(day.drills ?? []).map((drill, index) => drillSection(drill, index)),
    ...(day.deliverables.length === 0 ? [] : [deliverablesSection(day, source)]),
    ...(day.include.length === 0 ? [] : [openSection('include', vscode.l10n.t('What the coach adds'), renderItems(day.include.map(includeWords)))]),
    ...(day.rules === undefined ? [] : [openSection('rules', vscode.l10n.t('Rules'), renderItems(day.rules))]),
    ...(day.focus === undefined ? [] : [openSection('focus', vscode.l10n.t('Principal focus'), `<p>${renderInline(day.focus)}</p>`)]),
    closedSection('prompt', vscode.l10n.t('The prompt as text'), renderCode(composePrompt(day, source.profile))),
  ];
}

/** Why a plan is as it is, and what it leads to: too much for the tooltip of its row. */
function aboutPlan({ title, summary, why, artifacts, notes }: Plan): PageSection {
  const html = [
    `<p>${renderInline(summary)}</p>`,
    labelled(vscode.l10n.t('Why it is built so'), why),
    labelled(vscode.l10n.t('What you have at the end'), artifacts),
    labelled(vscode.l10n.t('Good to know'), notes),
  ];
  return closedSection('plan', vscode.l10n.t('About the plan: {0}', title), html.join(''));
}

function partSection({ title, emphasis, topics, quiz }: DayPart, index: number): PageSection {
  const lead = emphasis === undefined ? '' : `<p><em>${renderInline(vscode.l10n.t('To the coach: {0}', emphasis))}</em></p>`;
  const asked = quiz === undefined ? '' : `<p>${renderInline(vscode.l10n.t('Quiz: {0} {1}', quiz.count, quiz.text))}</p>`;
  return openSection(`part-${String(index)}`, `${partLetter(index)} · ${title}`, lead + renderItems(topics) + asked);
}

function caseStudySection(study: CaseStudy, { catalogue }: PageSource): PageSection {
  const question = catalogue.questions.find(({ id }) => id === study.question);
  const html = [
    `<p>${renderInline(study.statement)}</p>`,
    labelled(vscode.l10n.t('What it does'), study.scope),
    labelled(vscode.l10n.t('What it must achieve'), study.requirements),
    question?.scale === undefined ? '' : scaleOf(question),
    study.tasks === undefined ? '' : `<h3>${vscode.l10n.t('Your tasks')}</h3>${renderItems(study.tasks)}`,
  ];
  return openSection('case-study', vscode.l10n.t('Case study: {0}', study.title), html.join(''));
}

function labelled(title: string, lines: readonly ListItem[] | undefined): string {
  return lines === undefined ? '' : `<h3>${title}</h3>${renderItems(lines)}`;
}

function drillSection(drill: Drill, index: number): PageSection {
  const html = [
    drill.problem === undefined ? '' : `<p>${renderInline(drill.problem)}</p>`,
    labelled(vscode.l10n.t('Choose one'), drill.options?.map(({ title }) => title)),
    labelled(vscode.l10n.t('What it must achieve'), drill.requirements),
    drill.tasks === undefined ? '' : `<h3>${vscode.l10n.t('Your tasks')}</h3>${renderItems(drill.tasks)}`,
    labelled(vscode.l10n.t('The coach'), drill.coach),
  ];
  const minutes = drill.minutes === undefined ? '' : ` · ${vscode.l10n.t('{0} min', drill.minutes)}`;
  return openSection(`drill-${String(index)}`, `${vscode.l10n.t('Drill: {0}', drill.title)}${minutes}`, html.join(''));
}

function mockSections({ mock }: MockDay): readonly PageSection[] {
  const { followUps, scoring, report } = mock;
  return [
    openSection('problem', vscode.l10n.t('The problem'), `<p>${renderInline(mock.problem)}</p>`),
    closedSection('follow-ups', vscode.l10n.t('At least {0} follow-up questions', followUps.minimum), renderItems(followUps.examples)),
    openSection('scoring', vscode.l10n.t('Scored from {0} to {1}', scoring.from, scoring.to), renderItems(scoring.criteria)),
    openSection('report', vscode.l10n.t('Feedback report'), renderItems(report)),
  ];
}

function deliverablesSection(day: Day, { progress }: PageSource): PageSection {
  const ticked = deliveredOf(progress, day);
  const items = day.deliverables.map(
    ({ id, text, points, links }, index): PageDeliverable => ({
      id,
      label: `${String(index + 1)}. ${text.replace(/[*_`]/g, '')}`,
      html: [points === undefined ? '' : renderItems(points), links === undefined ? '' : renderItems(links.map(({ title, url }) => `[${title}](${url})`))].join(''),
      ticked: ticked.includes(id),
    }),
  );
  return { kind: 'deliverables', id: 'deliverables', title: vscode.l10n.t('Deliver'), items };
}

function includeWords(include: Include): string {
  switch (include.kind) {
    case 'mistakes':
      return withAbout(vscode.l10n.t('{0} common mistakes', include.count), include.about);
    case 'questions':
      return withAbout(vscode.l10n.t('{0} interview questions with answers', include.count), include.about);
    case 'cheatSheet':
      return withAbout(vscode.l10n.t('A cheat sheet'), include.about);
    case 'schedule':
      return withAbout(vscode.l10n.t('A revision schedule for {0} days', include.count), include.about);
    case 'backlog':
      return withAbout(vscode.l10n.t('A backlog for later'), include.about);
    default:
      return include satisfies never;
  }
}

function withAbout(words: string, about: string | undefined): string {
  return about === undefined ? words : `${words}: ${about}`;
}
