import {
  actionPlan,
  type DocumentAttachment,
  type DocumentFormat,
  type FormFormat,
  type FormInput,
  type PlanFileFormat,
  type PlanFileInput,
  type WrittenDocument,
} from '../../documents';
import { fingerprint, nameSendFile, writeSendFile } from '../../exchange';
import type { Translator } from '../../i18n';
import {
  type Assessment,
  type Instrument,
  prepareToSend,
  type Report,
  type SentAssessment,
} from '../../model';
import { now } from '../app/device';
import { createDrawText } from '../app/drawText';
import { loadFonts, loadReferences } from '../app/loadData';
import type { OpenAssessment } from '../app/openAssessment';
import type { MadeFile } from './MakeFile';

/** What a document is made for. */
export interface DocumentOrder {
  readonly assessment: Assessment;
  readonly report: Report;
  readonly instrument: Instrument;
  readonly translator: Translator;
  /** Owners appear as roles unless this is set. */
  readonly names: boolean;
}

/** Orders documents of an assessment as it stands on the screen. */
export function orderOf(
  { assessment, report, instrument }: OpenAssessment,
  translator: Translator,
  names: boolean,
): DocumentOrder {
  return { assessment: assessment.value, report: report.value, instrument, translator, names };
}

/** What every file about a report is made of, as it stands now. */
export function gatherInput(order: DocumentOrder): PlanFileInput {
  const { report, instrument, translator, names } = order;
  return {
    report,
    instrument,
    translator,
    writtenAt: now(),
    showOwnerNames: names,
  };
}

/** Makes a document with faces and sources in it. */
export async function makeDocument(
  format: DocumentFormat,
  order: DocumentOrder,
  attachments: readonly DocumentAttachment[] = [],
): Promise<MadeFile> {
  const [fonts, references] = await Promise.all([loadFonts(), loadReferences()]);
  const drawText = await createDrawText(fonts);
  const input = { ...gatherInput(order), fonts, references, attachments, drawText };
  return nameMade(format, order, await format.write(input));
}

/** Makes the action plan as a PDF that carries its data. */
export async function makeActionPlan(order: DocumentOrder): Promise<MadeFile> {
  const sent = await makeSendFile(order);
  return makeDocument(actionPlan, order, [sent.attachment]);
}

/** Makes a file that needs no faces: a calendar, a spreadsheet, a table. */
export async function makePlanFile(
  format: PlanFileFormat,
  order: DocumentOrder,
): Promise<MadeFile> {
  return nameMade(format, order, await format.write(gatherInput(order)));
}

/**
 * Makes a form to fill in by hand, with the site's name on it.
 *
 * @param complete adds what the form needs besides.
 */
export async function makeForm<Input extends FormInput>(
  format: FormFormat<Input>,
  { report, translator }: DocumentOrder,
  complete: (given: FormInput) => Input,
): Promise<MadeFile> {
  const { site, round } = report;
  const fonts = await loadFonts();
  const input = complete({
    translator,
    fonts,
    drawText: await createDrawText(fonts),
    writtenAt: now(),
    site: site.name,
    round: round.name,
  });
  const written = await format.write(input);
  return {
    bytes: written.bytes,
    name: format.nameFile(input),
    type: format.mediaType,
    notes: describeMissing(translator, written),
  };
}

/** What is sent, as a file and as what a PDF carries; the fingerprint tells whether it was changed. */
export interface MadeSendFile {
  readonly sent: SentAssessment;
  readonly bytes: Uint8Array;
  readonly print: string;
  readonly attachment: DocumentAttachment;
}

/** Makes the file that others may see. */
export async function makeSendFile(order: DocumentOrder): Promise<MadeSendFile> {
  const { assessment, instrument, translator, names } = order;
  const sent = prepareToSend(assessment, instrument, { ownerNames: names });
  const writtenBy = `LinkReady ${import.meta.env.APP_VERSION}`;
  const bytes = writeSendFile(sent, { writtenAt: now(), writtenBy });
  const print = await fingerprint(bytes);
  const attachment: DocumentAttachment = {
    name: nameSendFile(sent),
    mediaType: 'application/json',
    description: translator.t('takeAway.pdf.data', { print }),
    bytes,
    relationship: 'Data',
  };
  return { sent, bytes, print, attachment };
}

function nameMade(
  format: Pick<DocumentFormat, 'mediaType' | 'nameFile'>,
  { report, translator }: DocumentOrder,
  written: WrittenDocument,
): MadeFile {
  return {
    bytes: written.bytes,
    name: format.nameFile(report, translator),
    type: format.mediaType,
    notes: describeMissing(translator, written),
  };
}

/** What to say of characters that nothing could draw. */
function describeMissing(
  { t }: Translator,
  { missingCharacters }: WrittenDocument,
): readonly string[] {
  if (missingCharacters.length === 0) return [];
  const characters = missingCharacters
    .slice(0, 20)
    .map(({ character }) => character)
    .join(' ');
  return [t('takeAway.missing', { count: missingCharacters.length, characters })];
}
