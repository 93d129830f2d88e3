import { defaultLocale, siteRoot } from '../i18n';
import { readTranslator } from '../layouts/content';

const icons = [
  { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
  { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
  { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
];

/** What other apps may share with this one; whatever it is, it is recognised by what it holds. */
const sharedTypes = [
  '.linkready',
  'application/x-linkready+json',
  'application/json',
  'application/pdf',
  'application/zip',
  'application/octet-stream',
  'message/rfc822',
  'text/plain',
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
    // A window of its own: what somebody is in the middle of stays where it is.
    launch_handler: { client_mode: ['navigate-new', 'auto'] },
    file_handlers: [
      {
        action: siteRoot,
        name: t('incoming.fileType'),
        accept: { 'application/x-linkready+json': ['.linkready'] },
      },
    ],
    // Answered by the service worker, which hands it on to the home page; no page lies there.
    share_target: {
      action: `${siteRoot}share/`,
      method: 'POST',
      enctype: 'multipart/form-data',
      params: {
        title: 'title',
        text: 'text',
        url: 'url',
        files: [{ name: 'files', accept: sharedTypes }],
      },
    },
    shortcuts: [{ name: t('home.start'), url: `${siteRoot}start/` }],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json' },
  });
}
