import * as vscode from 'vscode';
import type { PackProblem } from '../../core/packs/merge-packs.ts';
import { source } from '../diagnostics/publish-diagnostics.ts';
import { translate } from '../translate.ts';
import type { CatalogueStore } from './catalogue-source.ts';

/** Shows what is wrong with packs at the faulty lines. */
export function publishPackProblems(catalogue: CatalogueStore): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('systemDesign.packs');
  const loaded = catalogue.onDidLoad(({ problems }) => {
    collection.clear();
    const files = new Map<string, PackProblem[]>();
    for (const problem of problems) {
      const file = vscode.Uri.joinPath(vscode.Uri.parse(problem.folder), problem.path).toString();
      files.set(file, [...(files.get(file) ?? []), problem]);
    }
    for (const [file, own] of files) collection.set(vscode.Uri.parse(file), own.map(diagnosticOf));
  });
  return vscode.Disposable.from(collection, loaded);
}

function diagnosticOf({ line, field, message }: PackProblem): vscode.Diagnostic {
  const words = field === '' ? translate(message) : `${field}: ${translate(message)}`;
  const diagnostic = new vscode.Diagnostic(new vscode.Range(line - 1, 0, line - 1, 1000), words, vscode.DiagnosticSeverity.Warning);
  diagnostic.source = source;
  return diagnostic;
}
