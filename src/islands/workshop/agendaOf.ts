import {
  type AgendaOrder,
  type AgendaStep,
  createAgenda,
  type Instrument,
  listWorkshopItems,
  type Workshop,
} from '../../model';

/** What the agenda of a workshop is made for. */
export function orderOf(workshop: Workshop, instrument: Instrument): AgendaOrder {
  const items = listWorkshopItems(workshop, instrument);
  const { minutes, ratedBefore } = workshop.sitting;
  return {
    minutes,
    items: items.length,
    safetyItems: items.filter(({ safety }) => safety).length,
    ratedBefore,
  };
}

/** The agenda that was settled on, or the one that is proposed; one that no longer adds up is proposed anew. */
export function agendaOf(workshop: Workshop, instrument: Instrument): readonly AgendaStep[] {
  const { agenda, sitting } = workshop;
  const sum = agenda?.steps.reduce((all, { minutes }) => all + minutes, 0);
  return agenda !== undefined && sum === sitting.minutes
    ? agenda.steps
    : createAgenda(orderOf(workshop, instrument));
}
