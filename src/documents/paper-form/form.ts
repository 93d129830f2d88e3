import type { FormFormat } from '../parts/FormInput';
import { nameSafely } from '../parts/nameSafely';
import type { PaperFormInput } from './PaperFormInput';

/** The instrument on paper, to fill in by hand, as a tagged PDF. */
export const paperForm: FormFormat<PaperFormInput> = {
  id: 'paper-form',
  mediaType: 'application/pdf',
  nameFile({ translator, instrument, print }) {
    const { version } = instrument;
    const key = print === 'large' ? 'form.fileName.large' : 'form.fileName';
    return nameSafely(translator.t(key, { version }), '.pdf');
  },
  async write(input) {
    const { writePaperForm } = await import('./writePaperForm');
    return writePaperForm(input);
  },
};
