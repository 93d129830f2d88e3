import { encodeNumber } from '../objects/encode';
import type { LinkAnnotation } from '../objects/LinkAnnotation';

/** The standard structure types in use (ISO 32000-1, 14.8.4). */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'Span'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Figure'
  | 'BlockQuote';

export type StructureKid =
  | { readonly kind: 'element'; readonly element: StructureElement }
  /** Marked content: its page, counted from 1, and its identifier there. */
  | { readonly kind: 'content'; readonly page: number; readonly id: number }
  | { readonly kind: 'link'; readonly link: LinkAnnotation };

/** A node of the structure tree; reading order is the order of its kids. */
export interface StructureElement {
  readonly type: StructureType;
  readonly parent: StructureElement | undefined;
  readonly kids: StructureKid[];
  /** What a picture says, for those who do not see it. */
  readonly alternative?: string | undefined;
  /** What is read instead of the content, where that stands in another order on paper. */
  readonly actualText?: string | undefined;
  /** Attribute dictionaries as written (ISO 32000-1, 14.8.5). */
  readonly attributes: string[];
}

export interface ElementOptions {
  readonly alternative?: string;
  readonly actualText?: string;
  readonly attributes?: readonly string[];
}

/** Creates an element as the last kid of its parent. */
export function createElement(
  parent: StructureElement | undefined,
  type: StructureType,
  options: ElementOptions = {},
): StructureElement {
  const element: StructureElement = {
    type,
    parent,
    kids: [],
    alternative: options.alternative,
    actualText: options.actualText,
    attributes: [...(options.attributes ?? [])],
  };
  parent?.kids.push({ kind: 'element', element });
  return element;
}

/** What a head cell is the head of (ISO 14289-1, 7.5). */
export function scopeAttribute(scope: 'Row' | 'Column'): string {
  return `<</O /Table /Scope /${scope}>>`;
}

/** That a list's labels are drawn as text (ISO 32000-1, 14.8.5.5). */
export function numberingAttribute(numbering: 'None' | 'Decimal' | 'Disc'): string {
  return `<</O /List /ListNumbering /${numbering}>>`;
}

/** Where a figure stands on its page, in PDF space (ISO 32000-1, 14.8.5.4.3). */
export function boxAttribute(box: readonly [number, number, number, number]): string {
  return `<</O /Layout /Placement /Block /BBox [${box.map(encodeNumber).join(' ')}]>>`;
}
