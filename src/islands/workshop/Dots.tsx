import { FigureSvg, useTranslator } from '../../components';
import { drawDots } from '../../figures';
import { capitalise, describeTally } from '../../i18n';
import type { ShownItem } from '../../model';

interface DotsProps {
  readonly shown: Extract<ShownItem, { state: 'shown' }>;
}

/** How a table answered an item: dots, and the same in words. */
export function Dots({ shown }: DotsProps) {
  const translator = useTranslator();
  const { t } = translator;
  const { tally, noAnswer, agreement } = shown;
  const others = [
    { label: fold(t('answer.dontKnow')), count: tally.dontKnow },
    ...(tally.notApplicable > 0
      ? [{ label: fold(t('answer.notApplicable')), count: tally.notApplicable }]
      : []),
    { label: fold(t('workshop.dots.noAnswer')), count: noAnswer },
  ];
  const level = agreement?.answer.state === 'level' ? agreement.answer.level : undefined;
  return (
    <>
      <FigureSvg
        class="workshop-dots"
        figure={drawDots({ levels: tally.levels, others, agreed: level })}
      />
      <p class="visually-hidden">
        {capitalise(describeTally(translator, tally))}.{' '}
        {noAnswer > 0 && t('workshop.dots.noAnswers', { count: noAnswer })}
      </p>
    </>
  );
}

/** A label in two lines, broken at its last blank. */
function fold(label: string): readonly string[] {
  const blank = label.lastIndexOf(' ');
  return blank < 0 ? [label] : [label.slice(0, blank), label.slice(blank + 1)];
}
