import type { FileName } from '../answer/files.ts';
import type { Message } from '../message.ts';
import type { Severity } from '../severity.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** A stretch of one of the seven files. */
export interface Place {
  readonly file: FileName;
  readonly span: Span;
}

/** One thing to show at one place. */
export interface Finding extends Place {
  /** Id of the rule, or of the requirement that is missing: the diagnostic's code. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly fixes: readonly Fix[];
  /** Other places that explain this one. */
  readonly related: readonly Related[];
}

/** A further place of a finding, with what it has to do with it. */
export interface Related extends Place {
  readonly message: Message;
}

/** A change that removes its finding and brings no new Error or Warning. Plain data: host, command line and tests apply it alike. */
export interface Fix {
  readonly title: Message;
  /** `safe` fixes are right without a look and may run on save; the others want a person's words. */
  readonly kind: 'safe' | 'assisted';
  /** Edits in the finding's own file, counted in the text that was checked. */
  readonly edits: readonly Edit[];
  /** A file to create, where the fix is one. */
  readonly create?: { readonly file: FileName; readonly text: string };
  /** What to select afterwards, counted in the text after the edits: the sentence a person has to finish. */
  readonly select?: Span;
}
