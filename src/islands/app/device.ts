/** The clock and chance of this device: the model takes them as arguments. */

export function now(): string {
  return new Date().toISOString();
}

/** Today where the device is, as a plain date. */
export function today(): string {
  const date = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function newId(): string {
  return crypto.randomUUID();
}

/** The assessment this page is about, from its address. */
export function assessmentInAddress(): string | undefined {
  return new URLSearchParams(location.search).get('a') ?? undefined;
}

/** Hands bytes to the browser as a download. */
export function download(bytes: Uint8Array, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // A download that has not begun when its address is revoked is lost; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
