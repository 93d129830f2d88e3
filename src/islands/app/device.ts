/** The clock and chance of this device: the model takes them as arguments. */

export function now(): string {
  return new Date().toISOString();
}

/** Today where the device is, as a plain date. */
export function today(): string {
  return dayOf(now());
}

/** The day of an instant where the device is, as a plain date. */
export function dayOf(instant: string): string {
  const date = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function newId(): string {
  return crypto.randomUUID();
}

/** The assessment this page is about, from its address. */
export function assessmentInAddress(): string | undefined {
  return stateInAddress('a');
}

/** A part of a page's state that its address keeps, so that it survives a reload. */
export function stateInAddress(name: string): string | undefined {
  return new URLSearchParams(location.search).get(name) ?? undefined;
}

/** Takes the respondent who was handed their part out of the address: a reload calls nobody back. */
export function forgetRespondentInAddress(): void {
  const address = new URL(location.href);
  if (!address.searchParams.has('as')) return;
  address.searchParams.delete('as');
  history.replaceState(history.state, '', address);
}

/** Hands bytes to the browser as a download. */
export function download(content: Uint8Array | Blob, name: string, type: string): void {
  const blob = content instanceof Blob ? content : new Blob([new Uint8Array(content)], { type });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // A download that has not begun when its address is revoked is lost; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
