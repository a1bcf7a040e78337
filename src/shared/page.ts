/** What the panel shows of one day, question or guide. HTML in it is safe: it comes from the core's renderer only. */
export interface Page {
  /** The key of the item, as in `item.ts`. */
  readonly key: string;
  readonly title: string;
  /** Where it belongs: plan, category, guides. */
  readonly subtitle: string;
  /** Short facts beside the subtitle, such as "60 min". */
  readonly facts: readonly string[];
  readonly introduction: string;
  readonly actions: readonly PageAction[];
  readonly sections: readonly PageSection[];
  /** Keys of the neighbours; undefined at either end. */
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** The words of the panel's own controls, in the person's language. */
  readonly words: PageWords;
}

/** A button under the title. */
export interface PageAction {
  readonly kind: 'startAnswer' | 'startPractice' | 'copyPrompt' | 'openInChat';
  readonly label: string;
  /** What it does, where the label alone does not tell; shown while the mouse rests on it. */
  readonly hint?: string;
  readonly primary: boolean;
}

/** A part that opens and closes. */
export type PageSection =
  | { readonly kind: 'content'; readonly id: string; readonly title: string; readonly html: string; readonly open: boolean }
  /** An answer: closed until a person asks for it, and closed again when they come back. */
  | { readonly kind: 'answer'; readonly id: string; readonly title: string; readonly html: string }
  | { readonly kind: 'deliverables'; readonly id: string; readonly title: string; readonly items: readonly PageDeliverable[] };

/** Something to tick off. */
export interface PageDeliverable {
  readonly id: string;
  /** Plain words, for the box's label. */
  readonly label: string;
  /** What it consists of; empty where there is no more to say. */
  readonly html: string;
  readonly ticked: boolean;
}

/** Labels of the panel's own controls. */
export interface PageWords {
  readonly previous: string;
  readonly next: string;
  readonly reveal: string;
  readonly drawing: string;
  readonly brokenDiagram: string;
  /** Why a diagram that names pictures or styles from elsewhere is not drawn. */
  readonly foreignDiagram: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
}
