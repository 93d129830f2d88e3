import type { DocumentInput } from '../../../src/documents';
import type { Terms } from '../../../src/i18n';

/** A piece of the plan as any library may set it. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** What the page gets as JSON: the plan for our writer, and the same as blocks for the others. */
export interface PlanData {
  readonly input: Omit<DocumentInput, 'translator' | 'fonts' | 'attachments'>;
  readonly messages: Readonly<Record<string, string>>;
  readonly terms: Terms;
  readonly blocks: readonly Block[];
  /** The wheel as the path of an SVG. */
  readonly wheel: string;
  /** The file that travels inside. */
  readonly attachment: string;
}

/** The faces, loaded before anything is measured. */
export interface Faces {
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
}

/** What each library's module exports. */
export type MakePlan = (data: PlanData, faces: Faces) => Promise<Uint8Array>;
