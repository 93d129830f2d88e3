/** What a room may import. */
export interface Room {
  /** Other rooms it sees. */
  readonly sees: readonly string[];
  /** Packages it owns; a trailing `*` stands for any ending. */
  readonly libraries: readonly string[];
  /** Which of its files others may come in by. */
  readonly doors: RegExp;
}

const indexOnly = /^index\.tsx?$/;

/** The table of `architecture.md`. */
export const rooms: Readonly<Record<string, Room>> = {
  /** A page prints the law beside its code. */
  model: { sees: [], libraries: [], doors: /^index\.ts$|\.md$/ },
  /** It sees the model to put a suggestion into words once, for the screen and for paper. */
  i18n: { sees: ['content', 'model'], libraries: ['intl-messageformat'], doors: indexOnly },
  figures: { sees: ['model'], libraries: ['d3-shape', 'd3-scale'], doors: indexOnly },
  storage: { sees: ['model'], libraries: ['dexie'], doors: indexOnly },
  exchange: {
    sees: ['model'],
    libraries: ['virtual:*', 'fflate', 'postal-mime', 'qr', 'qr/*'],
    doors: indexOnly,
  },
  documents: {
    sees: ['model', 'i18n', 'figures', 'exchange'],
    libraries: ['jspdf', 'fflate', 'hyparquet-writer'],
    doors: indexOnly,
  },
  components: {
    sees: ['model', 'i18n', 'figures'],
    libraries: ['preact', 'preact/hooks'],
    doors: indexOnly,
  },
  islands: {
    sees: [
      'model',
      'i18n',
      'figures',
      'storage',
      'exchange',
      'documents',
      'components',
      'serviceWorker',
    ],
    libraries: ['preact', 'preact/*', '@preact/signals'],
    // Astro gives each island's file an address of its own: one door would put all of them on every page.
    doors: /\.tsx?$/,
  },
  layouts: {
    sees: ['content', 'model', 'i18n', 'components', 'islands', 'styles', 'layouts'],
    libraries: ['astro', 'astro/*', 'astro:*', 'node:*'],
    doors: /\.(astro|ts)$/,
  },
  pages: {
    sees: ['content', 'model', 'i18n', 'components', 'islands', 'layouts', 'styles', 'build'],
    libraries: ['astro', 'astro/*', 'astro:*', 'node:*'],
    doors: /^$/,
  },
  /** The page half; the worker half is a program of its own that nobody imports. */
  serviceWorker: { sees: [], libraries: ['workbox-*'], doors: indexOnly },
  styles: { sees: [], libraries: [], doors: /\.css$/ },
  /** Files that lie in `src` itself: the content's shapes, checked while the site is built. */
  build: {
    sees: ['content', 'model'],
    libraries: ['astro/*', 'astro:*', 'node:*'],
    doors: /\.ts$/,
  },
  content: { sees: [], libraries: [], doors: /\.(json|yaml|md)$/ },
};

/** The room of a file, given its path from the project's root; undefined outside the house. */
export function roomOf(path: string): string | undefined {
  if (path.startsWith('content/')) return 'content';
  if (!path.startsWith('src/')) return undefined;
  const [, first, ...rest] = path.split('/');
  return rest.length === 0 && first?.includes('.') === true ? 'build' : first;
}

/** A file's path inside its room. */
export function pathInRoom(path: string): string {
  const segments = path.split('/');
  return segments.slice(roomOf(path) === 'content' || segments.length === 2 ? 1 : 2).join('/');
}
