import type {
  Domain,
  DomainId,
  Instrument,
  InstrumentAction,
  InstrumentActionId,
  Item,
  ItemId,
} from './Instrument';

export function findDomain(instrument: Instrument, id: DomainId): Domain | undefined {
  return instrument.domains.find((domain) => domain.id === id);
}

export function findItem(instrument: Instrument, id: ItemId): Item | undefined {
  return instrument.domains.flatMap((domain) => domain.items).find((item) => item.id === id);
}

export function findAction(
  instrument: Instrument,
  id: InstrumentActionId,
): InstrumentAction | undefined {
  return instrument.domains.flatMap((domain) => domain.actions).find((one) => one.id === id);
}
