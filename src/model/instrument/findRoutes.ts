import { type Domain, type DomainId, type Item, type Role, roles } from './Instrument';

/** Who can know the core items of one domain. */
export interface Route {
  readonly domain: DomainId;
  /** The core items that each role can know, in the domain's order. */
  readonly knows: Readonly<Record<Role, readonly Item[]>>;
  /** As `findTeams` gives them, for the domain's core items. */
  readonly teams: readonly (readonly Role[])[];
}

/**
 * Finds for each domain who can know its core items, and who is needed beside those at hand.
 *
 * A route advises whom to ask; anyone may answer any item.
 *
 * @param atHand roles that answer already; the teams name others only.
 */
export function findRoutes(
  domains: readonly Domain[],
  atHand: readonly Role[] = [],
): readonly Route[] {
  return domains.map((domain) => {
    const items = domain.items.filter((item) => item.kind === 'core');
    return { domain: domain.id, knows: findKnown(items), teams: findTeams(items, atHand) };
  });
}

/** The items that each role can know, in the order given. */
export function findKnown(items: readonly Item[]): Readonly<Record<Role, readonly Item[]>> {
  const knownTo = (role: Role) => items.filter((item) => item.whoKnows.includes(role));
  return {
    practiceManager: knownTo('practiceManager'),
    gp: knownTo('gp'),
    nurse: knownTo('nurse'),
    linkWorker: knownTo('linkWorker'),
    linkWorkerManager: knownTo('linkWorkerManager'),
    reception: knownTo('reception'),
    communityPartner: knownTo('communityPartner'),
  };
}

/**
 * Finds the smallest teams of roles that together, with those at hand, can know every item.
 *
 * All teams of the smallest size, best first: with the practice manager, who most often starts an
 * assessment; then with more knowledge of the same items, so that views can be compared; then in
 * the order of the roles. One team of nobody where those at hand can know every item. An item that
 * no role can know asks for nobody.
 */
export function findTeams(
  items: readonly Item[],
  atHand: readonly Role[] = [],
): readonly (readonly Role[])[] {
  const open = items.filter(
    ({ whoKnows }) => whoKnows.length > 0 && !whoKnows.some((role) => atHand.includes(role)),
  );
  const covering = listTeams(roles).filter((team) =>
    open.every(({ whoKnows }) => whoKnows.some((role) => team.includes(role))),
  );
  const fewest = Math.min(...covering.map((team) => team.length));
  const knows = findKnown(items);
  const weigh = (team: readonly Role[]) =>
    team.reduce((sum, role) => sum + knows[role].length, 0) +
    (team.includes('practiceManager') ? items.length * roles.length : 0);
  return covering.filter((team) => team.length === fewest).sort((a, b) => weigh(b) - weigh(a));
}

/** Every team that can be made of some roles, 128 of seven, those with the first roles first. */
function listTeams(from: readonly Role[]): readonly (readonly Role[])[] {
  const [first, ...rest] = from;
  if (first === undefined) return [[]];
  const without = listTeams(rest);
  return [...without.map((team) => [first, ...team]), ...without];
}
