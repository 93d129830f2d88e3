import {
  type FormFormat,
  type FormInput,
  facilitatorGuide,
  handsSheet,
  type JoinCardsInput,
  joinCards,
  levelCards,
  nameSafely,
  type PaperFormInput,
  paperForm,
  planSheet,
  type WorkshopInput,
  type WrittenDocument,
  wallSheets,
} from '../../../documents';
import { writeZip } from '../../../exchange';
import type { Translator } from '../../../i18n';
import type { Workshop } from '../../../model';
import { now } from '../../app/device';
import { createDrawText } from '../../app/drawText';
import { loadFonts } from '../../app/loadData';
import type { MadeFile } from '../../takeAway/MakeFile';
import { joinRootOf } from '../joinLink';
import type { OpenWorkshop } from '../openWorkshop';

/** One printed part of the kit. */
export interface KitPart {
  readonly name: 'guide' | 'join' | 'form' | 'cards' | 'wall' | 'sheet' | 'hands';
  readonly make: (open: OpenWorkshop, translator: Translator) => Promise<MadeFile>;
}

/** What the kit of a workshop is made of. */
export function listKit({ tables, sitting }: Workshop): readonly KitPart[] {
  const hasItems = sitting.domains.length > 0;
  return [
    { name: 'guide', make: (open, translator) => makeSheet(facilitatorGuide, open, translator) },
    ...(tables.length > 0 ? [joinPart] : []),
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
    ...(hasItems ? [wallPart] : []),
    {
      name: 'sheet',
      make: (_open, translator) => makeRoomForm(planSheet, translator, (one) => one),
    },
    { name: 'hands', make: (open, translator) => makeSheet(handsSheet, open, translator) },
  ];
}

const joinPart: KitPart = {
  name: 'join',
  make: (open, translator) =>
    makeRoomForm(
      joinCards,
      translator,
      (given): JoinCardsInput => ({ ...addWorkshop(given, open), root: joinRootOf(open) }),
    ),
};

const wallPart: KitPart = {
  name: 'wall',
  make: (open, translator) => makeSheet(wallSheets, open, translator),
};

/** Adds what the documents of a workshop need besides. */
export function addWorkshop(given: FormInput, open: OpenWorkshop): WorkshopInput {
  return { ...given, workshop: open.workshop.peek(), instrument: open.instrument };
}

function makeSheet(
  format: FormFormat<WorkshopInput>,
  open: OpenWorkshop,
  translator: Translator,
): Promise<MadeFile> {
  return makeRoomForm(format, translator, (given) => addWorkshop(given, open));
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
