import { listWorkshopItems } from '../../model';
import { levelCards } from '../level-cards/form';
import { paperForm } from '../paper-form/form';
import type { FormFormat, FormInput } from '../parts/FormInput';
import { planSheet } from '../plan-sheet/form';
import { facilitatorGuide, handsSheet, joinCards, wallSheets } from './forms';
import type { JoinCardsInput } from './WorkshopInput';

/** One file of the kit. */
export interface KitFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** How far the kit is. */
export type KitProgress = (done: number, of: number) => void;

/**
 * Writes all that is printed before a workshop, one PDF each: the guide, table cards, blank forms, level
 * cards, wall sheets, the plan sheet and the tally sheet. Zipped by `writeZip` they are one file.
 */
export async function writeKit(
  input: JoinCardsInput,
  onProgress: KitProgress = () => undefined,
): Promise<readonly KitFile[]> {
  const { workshop, instrument } = input;
  const { kind, domains } = workshop.sitting;
  const asked = listWorkshopItems(workshop, instrument);
  const form = { ...input, selection: { kinds: [kind], domains }, print: 'normal' as const };
  const makers = [
    () => make(facilitatorGuide, input),
    ...(workshop.tables.length > 0 ? [() => make(joinCards, input)] : []),
    ...(asked.length > 0 ? [() => make(paperForm, form), () => make(wallSheets, input)] : []),
    () => make(levelCards, { ...input, perPage: 4 as const }),
    () => make(planSheet, input),
    () => make(handsSheet, input),
  ];
  const files: KitFile[] = [];
  for (const [index, maker] of makers.entries()) {
    files.push(await maker());
    onProgress(index + 1, makers.length);
  }
  return files;
}

async function make<Input extends FormInput>(
  format: FormFormat<Input>,
  input: Input,
): Promise<KitFile> {
  const { bytes, pages } = await format.write(input);
  return { name: format.nameFile(input), bytes, pages };
}
