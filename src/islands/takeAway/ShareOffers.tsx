import { useTranslator } from '../../components';
import { summary } from '../../documents';
import { nameSendFile } from '../../exchange';
import { MakeFile } from './MakeFile';
import { type DocumentOrder, makeActionPlan, makeDocument, makeSendFile } from './makeDocument';
import { Offer } from './Offer';
import { SendPreview } from './SendPreview';

interface ShareOffersProps {
  readonly order: DocumentOrder;
}

/** What others are sent: the plan as a PDF, its short form, and the file for a commissioner. */
export function ShareOffers({ order }: ShareOffersProps) {
  const { t } = useTranslator();
  return (
    <>
      <Offer id="pdf" title={t('takeAway.pdf')} purpose={t('takeAway.pdf.for')}>
        <MakeFile main label={t('takeAway.pdf.go')} make={() => makeActionPlan(order)} />
      </Offer>
      <Offer id="summary" title={t('takeAway.summary')} purpose={t('takeAway.summary.for')}>
        <MakeFile label={t('takeAway.summary.go')} make={() => makeDocument(summary, order)} />
      </Offer>
      <Offer id="send" title={t('takeAway.send')} purpose={t('takeAway.send.for')}>
        <SendPreview order={order} />
        <MakeFile
          label={t('takeAway.send.go')}
          make={async () => {
            const { sent, bytes, print } = await makeSendFile(order);
            return {
              bytes,
              name: nameSendFile(sent),
              type: 'application/json',
              notes: [t('takeAway.send.print', { print })],
            };
          }}
        />
      </Offer>
    </>
  );
}
