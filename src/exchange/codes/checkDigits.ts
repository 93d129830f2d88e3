/** x^5 + x^2 + 1: with it, every number of five bits but 0 is a power of 2. */
const polynomial = 0b100101;
const powers = listPowers();

/** How many digits of a text in base 32 are there to check the others. */
export const checkCount = 4;

/**
 * The check digits of a Reed-Solomon code over the 32 digits: with them any four wrong digits are
 * noticed wherever they stand, so every single one and every swap of two, neighbours or not. Of texts
 * that are wrong in more places, one in a million is taken for right.
 *
 * @param digits numbers of five bits; with their check they may be 31 at most.
 * @returns four numbers of five bits.
 */
export function findCheckDigits(digits: readonly number[]): readonly number[] {
  if (digits.length + checkCount > 31) throw new Error('Too many digits for one check');
  const rest = [...digits, ...startingRest];
  for (let at = 0; at < digits.length; at += 1) {
    const factor = rest[at] ?? 0;
    generator.forEach((value, index) => {
      rest[at + index] = (rest[at + index] ?? 0) ^ multiply(value, factor);
    });
  }
  return rest.slice(digits.length);
}

/** Whether digits end with their own check. */
export function areChecked(digits: readonly number[]): boolean {
  const check = findCheckDigits(digits.slice(0, -checkCount));
  return check.every((digit, index) => digits[digits.length - checkCount + index] === digit);
}

/** Nothing but zeros is no code of ours: the check of zeros is not zero. */
const startingRest: readonly number[] = [21, 9, 30, 6];

/** (x - 2)(x - 2^2)(x - 2^3)(x - 2^4), the highest power first. */
const generator = multiplyRoots(powers.slice(1, 1 + checkCount));

function multiplyRoots(roots: readonly number[]): readonly number[] {
  let product: readonly number[] = [1];
  for (const root of roots) {
    const longer = [...product, 0];
    product = longer.map((value, at) => value ^ multiply(product[at - 1] ?? 0, root));
  }
  return product;
}

function listPowers(): readonly number[] {
  const list: number[] = [];
  for (let power = 1; list.length < 31; power = power < 16 ? power * 2 : (power * 2) ^ polynomial) {
    list.push(power);
  }
  return list;
}

function multiply(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return powers[(powers.indexOf(a) + powers.indexOf(b)) % 31] ?? 0;
}
