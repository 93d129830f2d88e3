import { defaultLocale, siteRoot } from '../i18n';
import { readTranslator } from '../layouts/content';

const icons = [
  { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
  { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
  { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
];

/** The web app manifest, with addresses below the site's root. */
export async function GET() {
  const { t } = await readTranslator(defaultLocale);
  const manifest = {
    id: siteRoot,
    name: t('site.name'),
    short_name: t('site.name'),
    description: t('site.description'),
    start_url: siteRoot,
    scope: siteRoot,
    display: 'standalone',
    lang: 'en-GB',
    dir: 'ltr',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    categories: ['health', 'productivity'],
    icons: icons.map((icon) => ({ ...icon, src: `${siteRoot}icons/${icon.src}` })),
    shortcuts: [{ name: t('home.start'), url: `${siteRoot}start/` }],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json' },
  });
}
