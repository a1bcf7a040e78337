import * as vscode from 'vscode';
import type { Message } from '../core/message.ts';

/** A sentence of the core in the person's language. */
export function translate({ template, args }: Message): string {
  return vscode.l10n.t(template, ...args.map((argument) => (typeof argument === 'object' ? translate(argument) : argument)));
}
