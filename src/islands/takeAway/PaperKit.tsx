import { useSignal } from '@preact/signals';
import { useTranslator } from '../../components';
import {
  type ItemSelection,
  levelCards,
  type PaperFormInput,
  paperForm,
  planSheet,
} from '../../documents';
import { capitalise } from '../../i18n';
import { type Role, roles } from '../../model';
import { MakeFile } from './MakeFile';
import { type DocumentOrder, makeForm } from './makeDocument';
import { Offer } from './Offer';
import { Tick } from './Tick';

interface PaperKitProps {
  readonly order: DocumentOrder;
}

/** What a room without devices needs: the form, the cards, a sheet for the plan. */
export function PaperKit({ order }: PaperKitProps) {
  const { t } = useTranslator();
  return (
    <>
      <FormOffer order={order} />
      <Offer id="cards" title={t('takeAway.cards')} purpose={t('takeAway.cards.for')}>
        <div class="buttons">
          {([2, 4] as const).map((perPage) => (
            <MakeFile
              key={perPage}
              label={t('takeAway.cards.go', { count: perPage })}
              make={() => makeForm(levelCards, order, (given) => ({ ...given, perPage }))}
            />
          ))}
        </div>
      </Offer>
      <Offer id="sheet" title={t('takeAway.sheet')} purpose={t('takeAway.sheet.for')}>
        <MakeFile
          label={t('takeAway.sheet.go')}
          make={() => makeForm(planSheet, order, (given) => given)}
        />
      </Offer>
    </>
  );
}

/** Which items a form can ask. */
const formKinds = {
  core: ['core'],
  reserve: ['core', 'reserve'],
  quick: ['quick'],
} as const satisfies Readonly<Record<string, ItemSelection['kinds']>>;

type FormName = keyof typeof formKinds;
const formNames: readonly FormName[] = ['core', 'reserve', 'quick'];

function FormOffer({ order }: PaperKitProps) {
  const { t } = useTranslator();
  const form = useSignal<FormName>('core');
  const role = useSignal<Role | undefined>(undefined);
  const large = useSignal(false);
  const { instrument, report } = order;

  function make() {
    return makeForm(
      paperForm,
      order,
      (given): PaperFormInput => ({
        ...given,
        instrument,
        date: report.round.date,
        selection: { kinds: formKinds[form.value], role: role.value },
        print: large.value ? 'large' : 'normal',
      }),
    );
  }

  return (
    <Offer id="form" title={t('takeAway.form')} purpose={t('takeAway.form.for')}>
      <div class="filters">
        <div class="field">
          <label for="form-items">{t('takeAway.form.items')}</label>
          <select
            id="form-items"
            value={form.value}
            onChange={({ currentTarget }) => {
              form.value = formNames.find((one) => one === currentTarget.value) ?? 'core';
            }}
          >
            {formNames.map((name) => (
              <option key={name} value={name}>
                {t(`takeAway.form.${name}`)}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="form-role">{t('takeAway.form.role')}</label>
          <select
            id="form-role"
            value={role.value ?? ''}
            onChange={({ currentTarget }) => {
              role.value = roles.find((one) => one === currentTarget.value);
            }}
          >
            <option value="">{t('takeAway.form.everyone')}</option>
            {roles.map((one) => (
              <option key={one} value={one}>
                {capitalise(t(`role.${one}`))}
              </option>
            ))}
          </select>
        </div>
      </div>
      <Tick
        label={t('takeAway.form.large')}
        ticked={large.value}
        onTick={(ticked) => {
          large.value = ticked;
        }}
      />
      <MakeFile label={t('takeAway.form.go')} make={make} />
    </Offer>
  );
}
