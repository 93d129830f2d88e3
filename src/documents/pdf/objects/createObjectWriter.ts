import type { jsPDF } from 'jspdf';
import { encodeBinary } from './encode';

/** One entry of a stream's dictionary: its key without the slash, its value as written. */
export interface StreamEntry {
  readonly key: string;
  readonly value: string | number;
}

export interface PdfStream {
  readonly data: Uint8Array | string;
  readonly entries?: readonly StreamEntry[];
}

/** Writes indirect objects while jsPDF writes its file. */
export interface ObjectWriter {
  /** Writes into the object that is open. */
  write(content: string): void;
  /** A number for an object that is written later. */
  reserve(): number;
  /** Writes a whole object, under a reserved number if given, and returns its number. */
  put(content: string, reserved?: number): number;
  /** Writes a stream as it is: `packFile` deflates it. */
  putStream(stream: PdfStream): number;
  /** Object number of a page, counted from 1. */
  pageObject(page: number): number;
}

/** The parts of jsPDF that its types leave out and this room builds on. */
interface Internals {
  write(content: string): unknown;
  newObjectDeferred(): number;
  newObjectDeferredBegin(id: number, output: boolean): unknown;
  getPageInfo(page: number): { objId: number };
}

const internalNames = [
  'write',
  'newObjectDeferred',
  'newObjectDeferredBegin',
  'getPageInfo',
] as const;

/**
 * Creates a writer of objects on top of jsPDF's own.
 *
 * Throws where this version of jsPDF lacks what it needs, so that an update cannot pass unseen.
 */
export function createObjectWriter(pdf: jsPDF): ObjectWriter {
  const internals = findInternals(pdf.internal);

  function put(content: string, reserved = internals.newObjectDeferred()): number {
    internals.newObjectDeferredBegin(reserved, true);
    internals.write(content);
    internals.write('endobj');
    return reserved;
  }

  return {
    write: (content) => {
      internals.write(content);
    },
    reserve: () => internals.newObjectDeferred(),
    put,
    putStream({ data, entries = [] }) {
      const text = typeof data === 'string' ? data : encodeBinary(data);
      const named = entries.map(({ key, value }) => `/${key} ${value}`).join(' ');
      return put(`<<${named} /Length ${text.length}>>\nstream\n${text}\nendstream`);
    },
    pageObject: (page) => internals.getPageInfo(page).objId,
  };
}

/** Writes PDF 1.7 in the header; jsPDF's own is 1.3, which knows no tags as we use them. */
export function setPdfVersion(pdf: jsPDF): void {
  const hidden: unknown = Reflect.get(pdf, '__private__');
  const set: unknown =
    typeof hidden === 'object' && hidden !== null
      ? Reflect.get(hidden, 'setPdfVersion')
      : undefined;
  if (typeof set !== 'function') throw new Error('This jsPDF cannot set the version of the file');
  Reflect.apply(set, hidden, ['1.7']);
}

function findInternals(value: unknown): Internals {
  if (!isInternals(value)) throw new Error('This jsPDF lacks the functions that tags need');
  return value;
}

function isInternals(value: unknown): value is Internals {
  return (
    typeof value === 'object' &&
    value !== null &&
    internalNames.every((name) => typeof Reflect.get(value, name) === 'function')
  );
}
