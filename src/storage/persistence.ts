/** What this site may use of the device, and what it uses, in bytes. */
export interface Space {
  readonly usage: number;
  readonly quota: number;
}

/** How much room there is; absent where the browser does not tell. */
export async function estimateSpace(): Promise<Space | undefined> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined ? undefined : { usage, quota };
  } catch {
    return undefined;
  }
}

/**
 * Asks the browser to keep this site's data when it tidies up; absent where it cannot be asked.
 *
 * Call it from a click after something was saved, and never wait for it before drawing: one browser asks
 * the person, and until they answer the promise stays open.
 */
export async function askPersistence(): Promise<boolean | undefined> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return undefined;
  }
}

/** Whether the browser keeps this site's data when it tidies up; absent where it does not tell. */
export async function isPersistent(): Promise<boolean | undefined> {
  try {
    return await navigator.storage.persisted();
  } catch {
    return undefined;
  }
}
