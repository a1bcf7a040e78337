import * as vscode from 'vscode';
import type { Requirement, Step } from '../../core/catalogue/step-schema.ts';
import { headingOnPage, pageOfRule, pageOfStep } from '../../core/rules/pages.ts';
import type { CatalogueSource } from '../catalogue/catalogue-source.ts';
import { source } from '../diagnostics/publish-diagnostics.ts';
import { ruleOf } from '../diagnostics/rule-of.ts';

const command = 'systemDesign.explainFinding';

/** The link behind a finding's id in Problems and in hovers. */
export function explanationLink(rule: string): vscode.Uri {
  return vscode.Uri.parse(`command:${command}?${encodeURIComponent(JSON.stringify([rule]))}`);
}

/** Opens the page about a rule or requirement, that of the finding at the cursor where none is given: it comes with the extension, so no network is needed. What a pack asks for has no page, so its own words are shown. */
export function explainFindingCommand(extensionUri: vscode.Uri, catalogue: CatalogueSource): (rule?: string) => Promise<void> {
  const docs = vscode.Uri.joinPath(extensionUri, 'docs');
  return async (given) => {
    const rule = given ?? (await ruleAtCursor());
    if (rule === undefined) return showPage(vscode.Uri.joinPath(docs, 'README.md'));
    const asked = await requirementOf(rule, catalogue);
    if (asked === undefined) return showPage(vscode.Uri.joinPath(docs, pageOfRule(rule)));
    const page = vscode.Uri.joinPath(docs, pageOfStep(asked.step));
    if (await holds(page, asked.requirement)) return showPage(page.with({ fragment: rule.replace('/', '') }));
    const { title, hint } = asked.requirement;
    void vscode.window.showInformationMessage(vscode.l10n.t('A pack asks for "{0}": {1}', title, hint));
  };
}

async function showPage(page: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('markdown.showPreview', page);
}

async function ruleAtCursor(): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  const findings = vscode.languages.getDiagnostics(editor.document.uri).filter((one) => one.source === source && one.code !== undefined && one.range.contains(editor.selection.active));
  const items = [...new Map(findings.map((one) => [ruleOf(one), { label: ruleOf(one), detail: one.message }])).values()];
  const picked = items.length < 2 ? items[0] : await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which finding do you want explained?') });
  return picked?.label;
}

async function requirementOf(id: string, catalogue: CatalogueSource): Promise<{ readonly step: Step; readonly requirement: Requirement } | undefined> {
  const all = (await catalogue()).steps.flatMap((step) => step.requirements.map((requirement) => ({ step, requirement })));
  return all.find(({ requirement }) => requirement.id === id);
}

/** Our pages are about the requirements that ship, not about those that a pack adds to a step. */
async function holds(page: vscode.Uri, { id }: Requirement): Promise<boolean> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
  return text.split('\n').includes(headingOnPage(id));
}
