import type { FormFormat, FormInput } from '../parts/FormInput';
import { nameSafely } from '../parts/nameSafely';

/** One page to copy five actions on by hand, as a tagged PDF. */
export const planSheet: FormFormat<FormInput> = {
  id: 'plan-sheet',
  mediaType: 'application/pdf',
  nameFile: ({ translator, site }) =>
    nameSafely(translator.t('sheet.fileName', { site: site ?? '' }).trim(), '.pdf'),
  async write(input) {
    const { writePlanSheet } = await import('./writePlanSheet');
    return writePlanSheet(input);
  },
};
