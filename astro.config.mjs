import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import preact from '@astrojs/preact';
import { defineConfig, passthroughImageService } from 'astro/config';
import { assessmentSchema } from './scripts/assessmentSchema.ts';
import { leanJsPdf } from './scripts/leanJsPdf.ts';
import { serviceWorker } from './scripts/serviceWorker.ts';

// jsPDF imports these for .html() and .addSvgAsImage() only, and fast-png for .addImage(): none is used.
const unused = ['html2canvas', 'canvg', 'dompurify', 'fast-png'];
const nothing = fileURLToPath(new URL('./scripts/nothing.ts', import.meta.url));

// Nothing here calls home, the build included.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));

const plugins = () => [assessmentSchema(), leanJsPdf()];

export default defineConfig({
  site: process.env.SITE || 'http://localhost:4173',
  base: process.env.BASE_PATH || '/',
  outDir: process.env.OUT_DIR || 'dist',
  output: 'static',
  cacheDir: './.astro',
  trailingSlash: 'ignore',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Shiki writes style attributes, which the policy below refuses.
  markdown: { syntaxHighlight: false },
  image: { service: passthroughImageService() },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "connect-src 'self'",
        "img-src 'self' blob: data:",
        "font-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
  devToolbar: { enabled: false },
  prefetch: false,
  vite: {
    define: { 'import.meta.env.APP_VERSION': JSON.stringify(version) },
    plugins: plugins(),
    // A worker is a bundle of its own, and Vite hands it none of the plugins above. In one file it is one
    // request, and does not fill the offline store with copies of every part.
    worker: { format: 'es', plugins, rolldownOptions: { output: { codeSplitting: false } } },
    resolve: {
      alias: unused.map((name) => ({ find: new RegExp(`^${name}$`), replacement: nothing })),
    },
  },
  integrations: [preact(), serviceWorker()],
});
