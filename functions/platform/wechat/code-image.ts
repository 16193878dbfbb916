import { AppError } from '../../../shared/http/errors';
import { callWithToken } from './access-token';

/** What WeChat lets stand in a scene: 32 visible characters, no %. */
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/;
/** Pixels; large enough to be read from a printed A4 notice. */
const WIDTH = 640;

/**
 * The mini-program code (an image) that opens `page` with `scene`. The scene is public, printed on paper: an id, never
 * anything personal or secret.
 */
export async function codeImage({ scene, page }: { scene: string; page: string }): Promise<Buffer> {
  if (!SCENE.test(scene)) throw new Error('a scene is 1 to 32 plain characters');
  const body = { scene, page: page.replace(/^\//, ''), width: WIDTH };
  const reply = await callWithToken({ path: '/wxa/getwxacodeunlimit', body, repeatable: true });
  // An error comes as JSON and an image as bytes, both with HTTP 200.
  if (reply.errcode !== 0 || reply.body !== undefined || reply.bytes.length === 0)
    throw new AppError('WECHAT_UNAVAILABLE');
  return reply.bytes;
}
