import * as vscode from 'vscode';
import type { Finding } from '../../core/rules/finding.ts';
import type { Severity } from '../../core/severity.ts';
import type { AnswerStore } from '../answers/answer-store.ts';
import { explanationLink } from '../commands/explain-finding.ts';
import { type CheckedAnswer, type CheckedFile, fileVerdict } from '../answers/checked-answer.ts';
import { toRange } from '../places.ts';
import { translate } from '../translate.ts';

/** Name of the source that Problems shows behind a finding. */
export const source = 'system design';

/**
 * Shows the findings of each checked answer, file by file, and takes away those of answers that are gone. The line that a
 * person is writing on stays quiet until the cursor leaves it or the file is saved: half a sentence is no mistake.
 */
export function publishDiagnostics(store: AnswerStore): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('systemDesign');
  const shown = new Map<string, readonly vscode.Uri[]>();
  const quiet = new Map<string, number>();
  return vscode.Disposable.from(
    collection,
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => { speakAgain(textEditor.document); }),
    store.onDidCheck((checked) => {
      const key = checked.folder.toString();
      const now = checked.files.map(({ uri }) => uri);
      for (const uri of shown.get(key) ?? []) if (!now.some((one) => one.toString() === uri.toString())) hide(uri);
      shown.set(key, now);
      for (const file of checked.files) show(checked, file, lineBeingWritten(file.uri));
    }),
    store.onDidForget((folder) => {
      for (const uri of shown.get(folder.toString()) ?? []) hide(uri);
      shown.delete(folder.toString());
    }),
  );

  function show(checked: CheckedAnswer, file: CheckedFile, line: number | undefined): void {
    const all = diagnosticsOf(checked, file);
    const said = line === undefined ? all : all.filter(({ range }) => line < range.start.line || line > range.end.line);
    if (line === undefined || said.length === all.length) quiet.delete(file.uri.toString());
    else quiet.set(file.uri.toString(), line);
    collection.set(file.uri, said);
  }

  function hide(uri: vscode.Uri): void {
    quiet.delete(uri.toString());
    collection.delete(uri);
  }

  function speakAgain({ uri }: vscode.TextDocument): void {
    const line = quiet.get(uri.toString());
    if (line === undefined || lineBeingWritten(uri) === line) return;
    const verdict = fileVerdict(store.of(uri), uri);
    if (verdict !== undefined) show(verdict.checked, verdict.file, undefined);
  }
}

/** The line of the cursor in a draft that is not saved; undefined where nobody is writing. */
function lineBeingWritten(uri: vscode.Uri): number | undefined {
  const editor = vscode.window.activeTextEditor;
  const writing = editor?.document.uri.toString() === uri.toString() && editor.document.isDirty;
  return writing ? editor.selection.active.line : undefined;
}

function diagnosticsOf(checked: CheckedAnswer, file: CheckedFile): vscode.Diagnostic[] {
  const findings = checked.result.findings.filter((finding) => finding.file === file.file);
  return [...findings.map((finding) => diagnosticOf(checked, file, finding)), ...placeholderHints(checked, file)];
}

function diagnosticOf(checked: CheckedAnswer, { draft }: CheckedFile, finding: Finding): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(draft.outline.lines, finding.span), translate(finding.message), severityOf(finding.severity));
  diagnostic.source = source;
  diagnostic.code = { value: finding.rule, target: explanationLink(finding.rule) };
  const related = finding.related.flatMap(({ file, span, message: words }) => {
    const other = checked.files.find((one) => one.file === file);
    if (other === undefined) return [];
    return [new vscode.DiagnosticRelatedInformation(new vscode.Location(other.uri, toRange(other.draft.outline.lines, span)), translate(words))];
  });
  if (related.length > 0) diagnostic.relatedInformation = related;
  return diagnostic;
}

/** Untouched places are faded: they are neither wrong nor missing, just still to be written. */
function placeholderHints({ result }: CheckedAnswer, { file, draft }: CheckedFile): readonly vscode.Diagnostic[] {
  return result.states.flatMap(({ state, span, requirement, file: own }) => {
    if (state !== 'placeholder' || own !== file || span === undefined) return [];
    const words = vscode.l10n.t('Still to be written: {0}.', requirement.asks);
    const diagnostic = new vscode.Diagnostic(toRange(draft.outline.lines, span), words, vscode.DiagnosticSeverity.Hint);
    diagnostic.source = source;
    diagnostic.code = requirement.id;
    diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
    return [diagnostic];
  });
}

function severityOf(severity: Severity): vscode.DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return vscode.DiagnosticSeverity.Error;
    case 'warning':
      return vscode.DiagnosticSeverity.Warning;
    case 'information':
      return vscode.DiagnosticSeverity.Information;
    case 'hint':
      return vscode.DiagnosticSeverity.Hint;
    default:
      return severity satisfies never;
  }
}
