import { drawMargins } from '../action-plan/drawMargins';
import { area } from '../action-plan/styles';
import type { WrittenDocument } from '../DocumentFormat';
import { writePages } from '../parts/writePages';
import { prepareText } from '../pdf/text/prepareText';
import type { BriefingContext } from './BriefingContext';
import type { BriefingInput } from './BriefingInput';
import { composeDomains } from './composeDomains';
import { composeFront } from './composeFront';
import { composeHelp } from './composeHelp';
import { composeMethod } from './composeMethod';
import { composeNetworks } from './composeNetworks';
import { composePlans } from './composePlans';
import { composeShared } from './composeShared';

/**
 * Writes a briefing about many sites as a tagged PDF (PDF/UA-1 and PDF/A-3a).
 *
 * All numbers come from the Comparison; there is no overall score and no ranking of sites in it. The same
 * input gives the same bytes.
 */
export function writeBriefing(input: BriefingInput): WrittenDocument {
  const { translator, portfolio, comparison } = input;
  const title = translator.t('briefing.title', { portfolio });
  return writePages(input, {
    title,
    subject: translator.t('briefing.subject'),
    author: portfolio,
    area,
    compose(setting, root) {
      const context: BriefingContext = { ...setting, input, comparison, translator, root };
      return [
        ...composeFront(context),
        ...composeDomains(context),
        ...composeShared(context),
        ...composePlans(context),
        ...composeNetworks(context),
        ...composeHelp(context),
        ...composeMethod(context),
      ];
    },
    drawMargins: (pen, setting, page, pages) =>
      drawMargins(setting, pen, {
        subject: portfolio,
        label: translator.t('briefing.margin'),
        foot: translator.t('briefing.margin.written', {
          date: translator.date(input.writtenAt.slice(0, 10)),
          version: prepareText(comparison.instrument),
        }),
        count: translator.t('actionPlan.margin.page', { page, pages }),
        isCover: page === 1,
      }),
  });
}
