import type { FormFormat, FormInput, PaperFormInput, WrittenDocument } from '../../../documents';
import { levelCards, nameSafely, paperForm, planSheet } from '../../../documents';
import { writeZip } from '../../../exchange';
import type { Translator } from '../../../i18n';
import type { Workshop } from '../../../model';
import { now } from '../../app/device';
import { createDrawText } from '../../app/drawText';
import { loadFonts } from '../../app/loadData';
import type { MadeFile } from '../../takeAway/MakeFile';
import type { OpenWorkshop } from '../openWorkshop';

/** One printed part of the kit. */
export interface KitPart {
  readonly name: 'form' | 'cards' | 'sheet';
  readonly make: (open: OpenWorkshop, translator: Translator) => Promise<MadeFile>;
}

/** What the kit of a workshop is made of. */
export function listKit(_workshop: Workshop): readonly KitPart[] {
  return [
    {
      name: 'form',
      make: (open, translator) =>
        makeRoomForm(
          paperForm,
          translator,
          (given): PaperFormInput => ({
            ...given,
            instrument: open.instrument,
            date: open.workshop.value.sitting.date,
            selection: {
              kinds: [open.workshop.value.sitting.kind],
              domains: open.workshop.value.sitting.domains,
            },
            print: 'normal',
          }),
        ),
    },
    {
      name: 'cards',
      make: (_open, translator) =>
        makeRoomForm(levelCards, translator, (given) => ({ ...given, perPage: 4 })),
    },
    {
      name: 'sheet',
      make: (_open, translator) => makeRoomForm(planSheet, translator, (one) => one),
    },
  ];
}

/** Makes all parts, in one zip. */
export async function makeKit(
  parts: readonly KitPart[],
  open: OpenWorkshop,
  translator: Translator,
): Promise<MadeFile> {
  const files: MadeFile[] = [];
  // One after the other: each holds its fonts, and a small laptop has little room.
  for (const part of parts) files.push(await part.make(open, translator));
  const { title } = open.workshop.value.sitting;
  return {
    bytes: writeZip(files.map(({ name, bytes }) => ({ name, bytes }))),
    name: nameSafely(title, '.zip'),
    type: 'application/zip',
    notes: files.flatMap(({ notes = [] }) => notes),
  };
}

/** Makes a form for the room: it carries no practice's name where there are several. */
export async function makeRoomForm<Input extends FormInput>(
  format: FormFormat<Input>,
  translator: Translator,
  complete: (given: FormInput) => Input,
  site?: string,
): Promise<MadeFile> {
  const fonts = await loadFonts();
  const input = complete({
    translator,
    fonts,
    drawText: await createDrawText(fonts),
    writtenAt: now(),
    ...(site !== undefined && { site }),
  });
  const written: WrittenDocument = await format.write(input);
  return { bytes: written.bytes, name: format.nameFile(input), type: format.mediaType };
}
