import { holdsPartText } from '../part/partText';
import { findLinkedCode } from './responseLink';
import { looksTyped } from './shortCode';

/** What a text that was scanned, pasted or typed may be, told by its look alone. */
export type CodeKind =
  | 'responses'
  | 'levels'
  | 'sheet'
  | 'frame'
  | 'invitation'
  /** A part in a mail, or the text of a file. */
  | 'file'
  | 'typed'
  /** One of a later LinkReady, of a kind that is not known here. */
  | 'newer'
  | 'foreign';

const beginnings: readonly (readonly [RegExp, CodeKind])[] = [
  [/^LRA\d+:/, 'responses'],
  [/^LR\d+:/, 'levels'],
  [/^LRS\d+:/, 'sheet'],
  [/^LRF\d+:/, 'frame'],
  [/^LR[A-Z]\d+:/, 'newer'],
  [/^(?:https?:\/\/\S*|)#i=/i, 'invitation'],
  [/^\{/, 'file'],
];

/** Finds what kind of code a text is; whether it can be read is for the kind's own decoder to say. */
export function findCodeKind(text: string): CodeKind {
  const plain = text.trim();
  const found = beginnings.find(([beginning]) => beginning.test(plain))?.[1];
  if (found !== undefined) return found;
  if (findLinkedCode(plain) !== undefined) return 'responses';
  if (holdsPartText(text)) return 'file';
  return looksTyped(plain) ? 'typed' : 'foreign';
}
