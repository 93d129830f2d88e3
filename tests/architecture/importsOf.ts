import ts from 'typescript';

/**
 * Lists what a source file imports, as written: static and dynamic imports, re-exports, `import type`,
 * `import('x').T`, `import.meta.glob`, `new URL('x', import.meta.url)`, and in `.astro` and `.css` files the
 * same of their scripts and styles.
 */
export function importsOf(path: string, text: string): readonly string[] {
  if (path.endsWith('.css')) return importsOfStyle(text);
  if (!path.endsWith('.astro')) return importsOfScript(text);
  const { scripts, styles, template } = partsOfAstro(text);
  const sources = matches(template, /<(?:script|link)\b[^>]*\b(?:src|href)="(\.[^"]*)"/g);
  // Expressions in the template may load on demand.
  const dynamic = matches(template, /\bimport\(\s*['"`]([^'"`]+)/g);
  return [
    ...scripts.flatMap(importsOfScript),
    ...styles.flatMap(importsOfStyle),
    ...sources,
    ...dynamic,
  ];
}

/** The parts of an `.astro` file: its front matter with its scripts, its styles, and the rest. */
export function partsOfAstro(text: string): {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly template: string;
} {
  const frontMatter = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(text);
  const rest = frontMatter === null ? text : text.slice(frontMatter[0].length);
  const scripts = matches(rest, /<script(?![^>]*\bapplication\/)[^>]*>([\s\S]*?)<\/script>/g);
  const styles = matches(rest, /<style[^>]*>([\s\S]*?)<\/style>/g);
  const template = rest
    .replaceAll(/(<style[^>]*>)[\s\S]*?(<\/style>)/g, '$1$2')
    .replaceAll(/(<script[^>]*>)[\s\S]*?(<\/script>)/g, '$1$2');
  return { scripts: [frontMatter?.[1] ?? '', ...scripts], styles, template };
}

function importsOfStyle(text: string): readonly string[] {
  return matches(text, /@import\s+(?:url\()?\s*['"]([^'"]+)/g);
}

function importsOfScript(text: string): readonly string[] {
  const found: string[] = [];
  const source = ts.createSourceFile(
    'file.tsx',
    text,
    ts.ScriptTarget.Latest,
    false,
    ts.ScriptKind.TSX,
  );
  const visit = (node: ts.Node): void => {
    found.push(...specifiersOf(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function specifiersOf(node: ts.Node): readonly string[] {
  if (ts.isImportDeclaration(node)) return texts(node.moduleSpecifier);
  if (ts.isExportDeclaration(node)) return texts(node.moduleSpecifier);
  if (ts.isExternalModuleReference(node)) return texts(node.expression);
  if (ts.isImportTypeNode(node)) {
    return ts.isLiteralTypeNode(node.argument) ? texts(node.argument.literal) : [];
  }
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) {
    const [first, second] = node.arguments ?? [];
    const isAsset = node.expression.text === 'URL' && second !== undefined && isImportMeta(second);
    return isAsset ? texts(first) : [];
  }
  if (!ts.isCallExpression(node)) return [];
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isImport || isGlob(node.expression) ? texts(node.arguments[0]) : [];
}

function isGlob(node: ts.Node): boolean {
  return (
    ts.isPropertyAccessExpression(node) && node.name.text === 'glob' && isMeta(node.expression)
  );
}

function isImportMeta(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) && isMeta(node.expression);
}

function isMeta(node: ts.Node): boolean {
  return ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword;
}

/** The text of a string literal, or of each in a list; a computed specifier shows as `*`, which no room allows. */
function texts(node: ts.Node | undefined): readonly string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(texts);
  return ['*'];
}

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].flatMap(([, first]) => (first === undefined ? [] : [first]));
}
