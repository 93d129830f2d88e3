import { useTranslator } from '../../components';
import { planCalendar } from '../../documents';
import { type Action, isLive } from '../../model';
import type { OpenAssessment } from '../app/openAssessment';
import { MakeFile } from '../takeAway/MakeFile';
import { gatherInput, orderOf } from '../takeAway/makeDocument';

interface ActionCalendarProps {
  readonly open: OpenAssessment;
  readonly action: Action;
}

/** One action's date for a calendar, once it has one. */
export function ActionCalendar({ open, action }: ActionCalendarProps) {
  const translator = useTranslator();
  if (action.dueDate === undefined || !isLive(action)) return null;

  async function make() {
    // The file stays with whoever downloads it, and a name tells nobody else.
    const input = gatherInput(orderOf(open, translator, true));
    const { bytes } = await planCalendar.writeAction(input, action.id);
    const name = planCalendar.nameActionFile(input.report, translator, action.id);
    return { bytes, name, type: planCalendar.mediaType };
  }

  return <MakeFile label={translator.t('plan.calendar')} make={make} />;
}
