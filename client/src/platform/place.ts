import { copyText } from './files';
import { toast } from './toast';

/**
 * 怎么走: a browser opens the map's search for the words; WeChat gives no search, so there the words are copied for the
 * map the person likes.
 */
export async function showPlace(words: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    window.open(`https://uri.amap.com/search?keyword=${encodeURIComponent(words)}&view=map`, '_blank', 'noopener');
    return;
  }
  await copyText(words);
  toast('地点已复制，打开地图粘贴就能找路');
}
