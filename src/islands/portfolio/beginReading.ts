/** For the page itself, which sees no storage: see `readAhead`. */
export { readAhead } from '../../storage';
