// By itself, so that what other documents need is not weighed with it.
import { writeActionPlan } from '../../../src/documents/action-plan/writeActionPlan';
import { createTranslator, type Translator } from '../../../src/i18n';
import type { MakePlan } from './PlanData';

/** A page has its translator long before anyone asks for a document. */
let translator: Translator | undefined;

/** The plan as the app writes it: tagged, with bookmarks, links and its data. */
export const make: MakePlan = async ({ input, messages, terms, attachment }, fonts) => {
  translator ??= createTranslator('en', messages, terms);
  const { bytes } = writeActionPlan({
    ...input,
    fonts,
    translator,
    attachments: [
      {
        name: 'plan.linkready',
        mediaType: 'application/json',
        description: 'The data of this plan',
        bytes: new TextEncoder().encode(attachment),
        relationship: 'Data',
      },
    ],
  });
  return bytes;
};
