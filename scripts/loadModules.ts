import { globSync } from 'node:fs';
import { createServer } from 'vite';
import { assessmentSchema } from './assessmentSchema.ts';

/** A module with what it exports. */
export interface LoadedModule {
  /** From the project's root. */
  readonly path: string;
  readonly exports: Readonly<Record<string, unknown>>;
}

/**
 * Imports every file that a pattern finds and hands them over, in the order of their paths, the way Vite would:
 * the application's own modules leave endings out of their imports, use virtual modules and load others late,
 * which Node alone does not know. What they load late is loaded while `use` runs.
 */
export async function useModules(
  pattern: string,
  use: (module: LoadedModule) => Promise<void>,
): Promise<void> {
  const vite = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'warn',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false, watch: null },
    plugins: [assessmentSchema()],
  });
  try {
    for (const path of globSync(pattern).sort()) {
      const exports = await vite.ssrLoadModule(`/${path.replaceAll('\\', '/')}`);
      await use({ path: path.replaceAll('\\', '/'), exports });
    }
  } finally {
    await vite.close();
  }
}
