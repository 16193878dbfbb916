import Taro from '@tarojs/taro';

/** WeChat asks for at most three templates at once. */
const MAX_TEMPLATES = 3;

/**
 * Asks the person to allow one message of each template; must run inside a tap. Replies with those accepted.
 * A browser has no such messages: [].
 */
export async function askForMessages(templateIds: readonly string[]): Promise<string[]> {
  if (process.env.TARO_ENV !== 'weapp' || templateIds.length === 0) return [];
  const tmplIds = templateIds.slice(0, MAX_TEMPLATES);
  const answer = await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] }).catch(() => null);
  if (!answer) return [];
  return tmplIds.filter((id) => (answer as unknown as Record<string, string>)[id] === 'accept');
}
