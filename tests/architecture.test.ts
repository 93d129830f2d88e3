import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { importsOf, partsOfAstro } from './architecture/importsOf';
import { judgeImport } from './architecture/judgeImport';
import { rooms } from './architecture/rooms';
import { isFile, type SourceFile, sourceFiles } from './architecture/sourceFiles';
import { coloursInStyle, coloursInText, physicalSides } from './architecture/styleFaults';

const source = sourceFiles('src', ['ts', 'tsx', 'astro', 'css']);
const programs = source.filter(({ path }) => !path.endsWith('.css'));
const everything = [
  ...source,
  ...sourceFiles('scripts', ['ts']),
  ...sourceFiles('tests', ['ts', 'tsx']),
];

/** Files that may be longer than 300 lines, each with its reason. */
const longFiles: Readonly<Record<string, string>> = {};

/** Where colours are defined: everything else names a role. */
const colourSources: Readonly<Record<string, string>> = {
  'src/styles/tokens.css': 'the colours of the screen',
  'src/documents/pdf/palette.ts': 'the colours of the paper',
  'src/pages/manifest.webmanifest.ts': 'a manifest cannot read custom properties',
};

describe('the rooms', () => {
  test('there are files to check, and each lies in a known room', () => {
    expect(source.length).toBeGreaterThan(20);
    const strangers = source.filter(({ path }) => {
      const [, room, ...rest] = path.split('/');
      return rest.length > 0 && rooms[room ?? ''] === undefined;
    });
    expect(pathsOf(strangers)).toEqual([]);
  });

  test('every import follows the arrows, owns its library and comes in by the door', () => {
    const faults = source.flatMap(({ path, text }) =>
      importsOf(path, text).flatMap((specifier) => {
        const fault = judgeImport(path, specifier, isFile);
        return fault === undefined ? [] : [`${path}: '${specifier}' ${fault}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  test('no file or folder is a drawer for odds and ends', () => {
    const drawer = /(^|\/)(utils?|helpers?|common|misc|shared|lib)(\/|\.\w+$)/i;
    expect(pathsOf(everything).filter((path) => drawer.test(path))).toEqual([]);
  });

  test('nothing is a default export but what Astro asks for', () => {
    const faults = programs.filter(
      ({ path, text }) => !/^src\/pages\//.test(path) && hasDefaultExport(path, text),
    );
    expect(pathsOf(faults)).toEqual([]);
  });

  test('nothing but styles is imported for what it does alone: the build leaves such imports out', () => {
    const effects = programs.flatMap(({ path, text }) =>
      [...text.matchAll(/^import '([^']+)'/gm)].map(([, what = '']) => `${path}: ${what}`),
    );
    expect(effects.filter((found) => !found.endsWith('.css'))).toEqual([]);
    const { sideEffects } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(sideEffects).toEqual(['**/*.css']);
  });

  test('no file is longer than 300 lines without a reason', () => {
    const long = everything.filter(({ text }) => text.trimEnd().split('\n').length > 300);
    expect(pathsOf(long)).toEqual(Object.keys(longFiles).sort());
  });
});

describe('the looks', () => {
  test('colours are written out in the token and palette files only', () => {
    const faults = source
      .filter(({ path }) => colourSources[path] === undefined)
      .flatMap((file) => coloursOf(file).map((colour) => `${file.path}: ${colour}`));
    expect(faults).toEqual([]);
  });

  test('a colour that no style sheet can give to a browser or a launcher is one of the tokens', () => {
    const tokens = source.find(({ path }) => path === 'src/styles/tokens.css')?.text.toLowerCase();
    const written = source.flatMap(({ path, text }) => {
      if (path === 'src/pages/manifest.webmanifest.ts') return coloursInText(text);
      return (text.match(themeColour) ?? []).flatMap(coloursInText);
    });
    expect(written.filter((colour) => tokens?.includes(colour.toLowerCase()) !== true)).toEqual([]);
  });

  test('styles name the sides of the text, so that right-to-left costs nothing', () => {
    const faults = source.flatMap(({ path, text }) =>
      stylesOf(path, text).flatMap((css) => physicalSides(css).map((fault) => `${path}: ${fault}`)),
    );
    expect(faults).toEqual([]);
  });
});

describe('the checker itself', () => {
  const none = (): boolean => false;

  test.each([
    ['src/model/a.ts', '../storage', 'model does not see storage'],
    ['src/model/a.ts', 'node:fs', 'model does not own node:fs'],
    ['src/model/a.ts', '../../scripts/serve.ts', 'leaves the house'],
    ['src/model/a.ts', '../i18n/index.ts', 'model does not see i18n'],
    ['src/storage/a.ts', '../exchange', 'storage does not see exchange'],
    ['src/documents/pdf/a.ts', '../../storage', 'documents does not see storage'],
    ['src/documents/pdf/a.ts', 'dexie', 'documents does not own dexie'],
    ['src/components/A.tsx', 'preact-iso', 'components does not own preact-iso'],
    ['src/components/A.tsx', '@preact/signals', 'components does not own @preact/signals'],
    ['src/components/A.tsx', 'astro/zod', 'components does not own astro/zod'],
    ['src/islands/a.ts', '../../content/locales/en/ui.json', 'islands does not see content'],
    ['src/islands/a.ts', 'workbox-window', 'islands does not own workbox-window'],
    ['src/serviceWorker/register.ts', '../i18n', 'serviceWorker does not see i18n'],
    ['src/nowhere/a.ts', './b', 'lies in no known room'],
    ['src/islands/a.ts', '*', 'is computed, so nobody can see where it leads'],
  ])('from %s, %s is refused', (from, specifier, fault) => {
    expect(judgeImport(from, specifier, none)).toBe(fault);
  });

  test('a room is entered by its door only', () => {
    const files = ['src/model/index.ts', 'src/model/scoring/settle.ts'];
    const found = (path: string): boolean => files.includes(path);
    expect(judgeImport('src/storage/a.ts', '../model', found)).toBeUndefined();
    expect(judgeImport('src/storage/a.ts', '../model/scoring/settle', found)).toBe(
      'does not come in by the door of model',
    );
    expect(judgeImport('src/model/a.ts', './scoring/settle', found)).toBeUndefined();
  });

  test('the page half and the worker half stay apart', () => {
    const fault = 'joins the service worker and its page half, which run apart';
    expect(judgeImport('src/serviceWorker/register.ts', './worker/a', none)).toBe(fault);
    expect(judgeImport('src/serviceWorker/worker/a.ts', '../register', none)).toBe(fault);
  });

  test.each([
    ["import './a';"],
    ["import type { A } from './a';"],
    ["export * from './a';"],
    ["export type { A } from './a';"],
    ["const a = await import('./a');"],
    ["type A = import('./a').A;"],
    ["const a = import.meta.glob('./a');"],
    ["new Worker(new URL('./a', import.meta.url));"],
  ])('sees the import in %s', (text) => {
    expect(importsOf('src/model/b.ts', text)).toEqual(['./a']);
  });

  test('sees the imports of front matter, scripts, styles and templates', () => {
    const text = `---\nimport A from './a';\n---\n<A x={await import('./b')} />
<script>import './c';</script><style>@import './d.css';</style>
<script type="application/json">import './none';</script>`;
    expect(importsOf('src/pages/p.astro', text)).toEqual(['./a', './c', './d.css', './b']);
  });

  test.each([
    ['a { margin-left: 1px }'],
    ['a { padding-top: 1px; }'],
    ['a{b{left:0}}'],
    ['a { text-align: left }'],
    ['a { float: right; }'],
    ['a { border-top-left-radius: 2px }'],
    ['a { margin: 0 1px 2px 3px }'],
  ])('%s names a side of the screen', (css) => {
    expect(physicalSides(css)).toHaveLength(1);
  });

  test('sides of the text, and even shorthands, are fine', () => {
    const css = `/* left: 0 */ a { margin-inline-start: 1px; margin: 0 calc(1px + 2px) 0 calc(1px + 2px);
      inset-block-end: 0; text-align: start; transition: left 1s; } a:left { color: var(--left) }`;
    expect(physicalSides(css)).toEqual([]);
  });

  test('a colour is seen in styles and texts, an anchor or an entity is none', () => {
    expect(coloursInStyle('a { color: #fff; background: white; fill: rgb(1 2 3) }')).toHaveLength(
      3,
    );
    expect(
      coloursInStyle('#add { white-space: pre; color: var(--red); background: Canvas }'),
    ).toEqual([]);
    expect(coloursInText('<a href="#main">&#123; hsl(1 2% 3%) #a1b2c3')).toEqual([
      'hsl(',
      '#a1b2c3',
    ]);
  });

  test('a default export is seen in both its forms', () => {
    expect(hasDefaultExport('a.ts', 'export default 1;')).toBe(true);
    expect(hasDefaultExport('a.ts', 'const a = 1; export { a as default };')).toBe(true);
    expect(hasDefaultExport('a.ts', 'export const a = "export default 1";')).toBe(false);
  });
});

function pathsOf(files: readonly SourceFile[]): readonly string[] {
  return files.map(({ path }) => path);
}

function stylesOf(path: string, text: string): readonly string[] {
  if (path.endsWith('.css')) return [text];
  return path.endsWith('.astro') ? partsOfAstro(text).styles : [];
}

function coloursOf({ path, text }: SourceFile): readonly string[] {
  const styles = stylesOf(path, text).flatMap(coloursInStyle);
  if (path.endsWith('.css')) return styles;
  if (!path.endsWith('.astro')) return coloursInText(withoutComments(text));
  const { scripts, template } = partsOfAstro(text);
  return [
    ...styles,
    ...scripts.map(withoutComments).flatMap(coloursInText),
    ...coloursInText(template.replaceAll(themeColour, '')),
  ];
}

/** The browser reads this one before any style sheet. */
const themeColour = /<meta\s+name="theme-color"[^>]*>/g;

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, ' ').replaceAll(/(^|\s)\/\/.*$/gm, ' ');
}

function hasDefaultExport(path: string, text: string): boolean {
  if (path.endsWith('.astro')) return false;
  const parsed = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
  return parsed.statements.some((statement) => {
    if (ts.isExportAssignment(statement)) return true;
    const named = ts.isExportDeclaration(statement) ? statement.exportClause : undefined;
    if (named !== undefined && ts.isNamedExports(named)) {
      return named.elements.some((element) => element.name.text === 'default');
    }
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
  });
}
