import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { assessmentSchema } from '../scripts/assessmentSchema.ts';

const isLong = process.env.LINKREADY_LONG === '1';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [assessmentSchema()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**'],
    environment: 'node',
    // Nothing else runs beside the tests; left to itself Vitest keeps one processor free.
    maxWorkers: '100%',
    // Property tests take their time on a small machine; a test that hangs is still noticed.
    testTimeout: isLong ? 1_800_000 : 60_000,
  },
});
