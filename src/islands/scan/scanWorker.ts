import { decodeQrImage, type Pixels } from '../../exchange';

/** A picture to look at, and what was found in it, told apart by a number. */
export interface ScanOrder {
  readonly number: number;
  readonly pixels: Pixels;
  /** Milliseconds for second looks. */
  readonly mostTime: number;
}
export interface ScanNews {
  readonly number: number;
  readonly text: string | undefined;
}

addEventListener('message', ({ data }: MessageEvent<ScanOrder>) => {
  const news: ScanNews = {
    number: data.number,
    text: decodeQrImage(data.pixels, data.mostTime),
  };
  postMessage(news);
});
