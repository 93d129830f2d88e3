import { briefing } from '../../../documents';
import { fail, type Outcome, succeed } from '../../../model';
import { now } from '../../app/device';
import { createDrawText } from '../../app/drawText';
import { loadFonts } from '../../app/loadData';
import type { MadeFile } from '../../takeAway/MakeFile';
import type { OpenPortfolio } from '../openPortfolio';

/** Writes the briefing for the board, of the sites that the filter lets through. Problems: `documentFailed`. */
export async function makeBriefing(
  open: OpenPortfolio,
  showNames: boolean,
): Promise<Outcome<MadeFile>> {
  const comparison = open.comparison.value;
  if (comparison === undefined) return fail('documentFailed');
  try {
    const fonts = await loadFonts();
    const input = {
      ...{ comparison, showNames, fonts, instrument: open.sheet.value.instrument },
      translator: open.translator.value,
      portfolio: open.about.value.name,
      withoutSmall: open.address.value.hideSmall,
      drawText: await createDrawText(fonts),
      writtenAt: now(),
    };
    const { bytes } = await briefing.write(input);
    return succeed({ bytes, name: briefing.nameFile(input), type: briefing.mediaType });
  } catch (reason) {
    console.error(reason);
    return fail('documentFailed');
  }
}
